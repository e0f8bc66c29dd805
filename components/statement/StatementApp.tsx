import './statement.css';
import './statement-ruler.css';
import './statement-order.css';
import './statement-sheet.css';
import './statement-print.css';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { StateCard } from '../states/StateCard.tsx';
import { useTextSize } from '../use-text-size.ts';
import { Rehearse } from './Rehearse.tsx';
import { StatementView } from './StatementView.tsx';
import { useStatementSay } from './statement-say.ts';
import { type StatementState, useStatement } from './use-statement.ts';

interface StatementAppProps {
  readonly draftId: string;
}

/** 听证陈述稿: comments on one draft as a speech with its time; rehearsed, printed, exported. */
export function StatementApp({ draftId }: StatementAppProps) {
  const say = useStatementSay();
  const common = useSay();
  useTextSize();
  const [isRehearsing, setRehearsing] = useState(false);
  const state = useStatement(draftId);
  useEffect(() => {
    document.title = `${say('speech.title')} · ${common('common.brand')}`;
  }, [say, common]);
  if (state.kind !== 'open') return <Waiting state={state} />;
  return isRehearsing ? (
    <Rehearse open={state} onLeave={() => setRehearsing(false)} />
  ) : (
    <StatementView open={state} onRehearse={() => setRehearsing(true)} />
  );
}

function Waiting({ state }: { readonly state: Exclude<StatementState, { kind: 'open' }> }) {
  const say = useStatementSay();
  return (
    <div class="s">
      <header class="s-head">
        <div class="s-top">
          <Brand />
          <h1>{say('speech.title')}</h1>
        </div>
        <div class="zt-ww" />
      </header>
      <main class="s-empty">
        {state.kind === 'loading' && <p role="status">{say('speech.loading')}</p>}
        {state.kind === 'no-draft' && (
          <StateCard icon="tray" title={say('speech.noDraft')}>
            <p>{say('speech.noDraftMore')}</p>
          </StateCard>
        )}
        {state.kind === 'no-comments' && (
          <StateCard icon="edit" title={say('speech.noComments')}>
            <p>{say('speech.noCommentsMore')}</p>
          </StateCard>
        )}
        {state.kind === 'trouble' && (
          <StateCard icon="warn" tone="warn" alert title={say('speech.trouble')}>
            <p>{say('speech.troubleMore')}</p>
          </StateCard>
        )}
      </main>
    </div>
  );
}

/** The mark, and the way to all drafts. */
export function Brand() {
  const say = useStatementSay();
  const common = useSay();
  const { library } = usePorts().ways;
  return (
    <>
      <span class="zt-brand">
        <Icon name="mark" />
        {common('common.brand')}
      </span>
      {library && (
        <button class="zt-btn zt-btn--quiet s-library" type="button" onClick={library}>
          <Icon name="left" small />
          {say('speech.library')}
        </button>
      )}
    </>
  );
}
