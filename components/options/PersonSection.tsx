import { useState } from 'preact/hooks';
import { useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';
import { usePerson } from '../use-person.ts';

/** What is remembered of the person, and one press to forget it. */
export function PersonSection() {
  const say = useOwnSay();
  const { store } = usePorts();
  const person = usePerson() ?? null;
  const [forgotten, setForgotten] = useState(false);
  const forget = async () => {
    const kept = await (await store.persons()).forget();
    setForgotten(kept.ok);
  };
  return (
    <SheetSection title={say('options.person')}>
      <p role="status">
        {person === null
          ? say(forgotten ? 'options.personForgotten' : 'options.personNone')
          : person.kind === 'sealed'
            ? say('options.personSealed')
            : say('options.personOpen', { fields: Object.values(person.answers).join('、') })}
      </p>
      {person && (
        <button class="zt-btn" type="button" onClick={() => void forget()}>
          {say('options.personForget')}
        </button>
      )}
    </SheetSection>
  );
}
