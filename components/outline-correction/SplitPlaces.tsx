import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../say.tsx';

interface SplitPlacesProps {
  readonly text: string;
  /** UTF-16 offsets where a clause could begin. */
  readonly places: readonly number[];
  readonly onPlace: (offset: number) => void;
  readonly onBack: () => void;
}

/** UTF-16 units shown of each sentence. */
const shown = 24;

/** The sentences of the chosen clause: the new one begins at the one that is pressed. Esc leaves it whole. */
export function SplitPlaces({ text, places, onPlace, onBack }: SplitPlacesProps) {
  const say = useSay();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onBack();
  };
  return (
    <fieldset class="correction-places" ref={group} onKeyDown={onKeyDown}>
      <legend>{say(places.length > 0 ? 'correct.where' : 'correct.noPlace')}</legend>
      {places.map((offset) => (
        <button key={offset} class="zt-btn" type="button" lang="zh-CN" onClick={() => onPlace(offset)}>
          {text.slice(offset, offset + shown).split('\n')[0]}
        </button>
      ))}
      <button class="zt-btn zt-btn--quiet" type="button" onClick={onBack}>
        {say('common.back')}
      </button>
    </fieldset>
  );
}
