import '../styles/desk.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../lib/i18n/translate.ts';
import { Icon } from '../Icon.tsx';
import { DeskStart } from './DeskStart.tsx';
import { useDeskSay } from './use-desk-say.ts';
import { type Person, usePeople } from './use-people.ts';

interface DeskAppProps {
  readonly language: Language;
  /** Opens a store of their own for the next person. */
  readonly open: () => Person;
  /** The reading and submitting for one person. `onSubmitted` once something of theirs is in the outbox. */
  readonly show: (person: Person, onSubmitted: () => void) => ComponentChildren;
  readonly onLeave: () => void;
}

/** 代录: one person after another, their consent noted, nothing of theirs left behind. */
export function DeskApp({ language, open, show, onLeave }: DeskAppProps) {
  const say = useDeskSay(language);
  const { current, waiting, begin, next } = usePeople(open);
  const [submitted, setSubmitted] = useState(false);
  const [asking, setAsking] = useState(false);
  const end = () => {
    setSubmitted(false);
    setAsking(false);
    void next();
  };
  if (current === null)
    return <DeskStart say={say} waiting={waiting} onBegin={begin} onLeave={waiting > 0 ? null : onLeave} />;
  return (
    <div class="desk">
      <header class="desk-bar">
        <b>
          <Icon name="person" small /> {say('desk.now')}
        </b>
        {submitted ? (
          <button class="zt-btn zt-btn--main" type="button" onClick={end}>
            {say('desk.next')}
          </button>
        ) : (
          <button class="zt-btn" type="button" onClick={() => setAsking(true)}>
            {say('desk.stop')}
          </button>
        )}
      </header>
      {asking && (
        <div class="desk-ask" role="alertdialog" aria-label={say('desk.stop')}>
          <p>{say('desk.stopSure')}</p>
          <button class="zt-btn" type="button" onClick={() => setAsking(false)}>
            {say('desk.goOn')}
          </button>
          <button class="zt-btn" type="button" onClick={end}>
            {say('desk.clear')}
          </button>
        </div>
      )}
      <div class="desk-body">{show(current, () => setSubmitted(true))}</div>
    </div>
  );
}
