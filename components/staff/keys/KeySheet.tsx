import { useEffect, useRef } from 'preact/hooks';
import { useFindSay } from '../find/find-say.ts';

interface KeySheetProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

const rows = [
  { keys: ['J', 'K'], what: 'keys.next' },
  { keys: ['Enter'], what: 'keys.open.do' },
  { keys: ['1', '2', '3', '4', '5'], what: 'keys.disposition' },
  { keys: ['G'], what: 'keys.group' },
  { keys: ['/'], what: 'keys.find' },
  { keys: ['?'], what: 'keys.this' },
] as const;

/** All keys of the desk, and the switch that turns the single ones off. */
export function KeySheet({ on, onSwitch, onClose }: KeySheetProps) {
  const say = useFindSay();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog class="keys-sheet" ref={sheet} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{say('keys.title')}</h2>
      <dl>
        {rows.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p class="zt-hint">{say('keys.typing')}</p>
      <label class="zt-check">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {say('keys.on')}
      </label>
      <p class="zt-hint">{say('keys.off')}</p>
      <button class="zt-btn zt-btn--main" type="button" onClick={() => sheet.current?.close()}>
        {say('keys.close')}
      </button>
    </dialog>
  );
}
