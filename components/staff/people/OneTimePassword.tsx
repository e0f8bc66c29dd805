import { useEffect, useRef, useState } from 'preact/hooks';
import type { Once } from './Accounts.tsx';
import { usePeopleSay } from './people-say.ts';

interface OneTimePasswordProps {
  readonly once: Once;
  readonly onDone: () => void;
}

/** The password to hand over; gone with the press below it, or with the page. */
export function OneTimePassword({ once, onDone }: OneTimePasswordProps) {
  const say = usePeopleSay();
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => box.current?.focus(), [once]);
  return (
    <div class="people-once" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{say('people.once', { login: once.login })}</b>
      </p>
      <p>
        <code>{once.password}</code>{' '}
        <button
          class="zt-btn"
          type="button"
          onClick={() => void navigator.clipboard.writeText(once.password).then(() => setCopied(true))}
        >
          {say(copied ? 'people.copied' : 'people.copy')}
        </button>
      </p>
      <p class="zt-hint">{say('people.onceWhy')}</p>
      <button class="zt-btn" type="button" onClick={onDone}>
        {say('people.onceDone')}
      </button>
    </div>
  );
}
