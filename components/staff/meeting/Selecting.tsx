import { useState } from 'preact/hooks';
import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import { useKitVoice } from './kit-say.ts';
import { TroubleLine, useActing } from './use-acting.tsx';
import type { Kit } from './use-kit.ts';

interface SelectingProps {
  readonly kind: DeskRegistration['kind'];
  readonly places: number;
  readonly standing: readonly DeskRegistration[];
  readonly ticked: ReadonlySet<string>;
  readonly kit: Kit;
}

/** The reasons, which each of them is told, and the confirmation: whose state changes by it. */
export function Selecting({ kind, places, standing, ticked, kit }: SelectingProps) {
  const { say } = useKitVoice();
  const { act, busy, trouble } = useActing(kit);
  const [done, setDone] = useState(false);
  const figures = { applied: standing.length, places };
  const name = kind === 'speaker' ? 'Speaker' : 'Observer';
  const [reasonIn, setReasonIn] = useState(() => say(`kit.reasonIn${name}`, figures));
  const [reasonOut, setReasonOut] = useState(() => say(`kit.reasonOut${name}`, figures));
  const into = standing.filter(({ number, state }) => ticked.has(number) && state !== 'selected');
  const out = standing.filter(({ number, state }) => !ticked.has(number) && state !== 'not-selected');
  const confirm = async () => {
    const numbers = (of: readonly DeskRegistration[]) => of.map(({ number }) => number);
    const { select } = kit.calls;
    // Those who make room first: the places are counted after each.
    const left =
      out.length === 0 ||
      (await act(() => select({ numbers: numbers(out), state: 'not-selected', reason: reasonOut.trim() })));
    const came =
      left &&
      (into.length === 0 ||
        (await act(() => select({ numbers: numbers(into), state: 'selected', reason: reasonIn.trim() }))));
    setDone(came);
  };
  const lacking = (into.length > 0 && reasonIn.trim() === '') || (out.length > 0 && reasonOut.trim() === '');
  const fields = [
    { id: 'in', label: say('kit.reasonIn'), value: reasonIn, change: setReasonIn },
    { id: 'out', label: say('kit.reasonOut'), value: reasonOut, change: setReasonOut },
  ];
  return (
    <div class="kit-selecting">
      {fields.map(({ id, label, value, change }) => (
        <div key={id}>
          <label class="zt-label" for={`kit-reason-${id}`}>
            {label}
            <small>{say('kit.reasonTold')}</small>
          </label>
          <textarea
            class="zt-input"
            id={`kit-reason-${id}`}
            rows={3}
            maxLength={2000}
            value={value}
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        </div>
      ))}
      <div class="kit-confirm">
        <button
          class="zt-btn zt-btn--main"
          type="button"
          disabled={busy || lacking || ticked.size > places || into.length + out.length === 0}
          onClick={() => void confirm()}
        >
          {into.length + out.length === 0
            ? say('kit.decideNone')
            : say('kit.decide', { a: into.length, b: out.length })}
        </button>
        <span role="status">{done && into.length + out.length === 0 && say('kit.decided')}</span>
      </div>
      <TroubleLine trouble={trouble} />
    </div>
  );
}
