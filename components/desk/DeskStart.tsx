import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/translate.ts';
import type * as words from '../../lib/i18n/words/desk.ts';
import { Icon } from '../Icon.tsx';

interface DeskStartProps {
  readonly say: Translate<typeof words.zh>;
  readonly waiting: number;
  readonly onBegin: () => void;
  /** Null while something is still to arrive. */
  readonly onLeave: (() => void) | null;
}

/** Before each person: what will be done, and that they agree. */
export function DeskStart({ say, waiting, onBegin, onLeave }: DeskStartProps) {
  const [agreed, setAgreed] = useState(false);
  return (
    <main class="desk-start">
      <h1>{say('desk.title')}</h1>
      <div class="zt-ww" />
      <p>{say('desk.what')}</p>
      <p>{say('desk.leaves')}</p>
      <label class="desk-consent">
        <input
          type="checkbox"
          checked={agreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        />
        <span>{say('desk.consent')}</span>
      </label>
      <button class="zt-btn zt-btn--main zt-btn--wide" type="button" disabled={!agreed} onClick={onBegin}>
        {say('desk.begin')}
      </button>
      {waiting > 0 && (
        <p class="desk-waiting" role="status">
          <Icon name="clock" small /> {say('desk.waiting', { n: waiting })}
        </p>
      )}
      {onLeave && (
        <button class="zt-btn zt-btn--quiet" type="button" onClick={onLeave}>
          {say('desk.leave')}
        </button>
      )}
    </main>
  );
}
