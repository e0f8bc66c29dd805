import { useState } from 'preact/hooks';
import { articlesOf, type DraftTree } from '../../../lib/law/provision.ts';
import type { NextRevision, SetupText } from '../../../lib/usecase/hearing-setup.ts';
import type { Trouble } from '../../../lib/usecase/office.ts';
import { setupOver } from '../../../lib/usecase/office-setup.ts';
import { revisionOf } from '../../../lib/usecase/publish-setup.ts';
import type { SetupFaults } from '../../../lib/usecase/setup-faults.ts';
import { Note } from '../../Note.tsx';
import { useVoice } from '../../say.tsx';
import { FaultList } from '../setup/FaultList.tsx';
import { useSetupSay } from '../setup/setup-say.ts';
import { stepOf } from '../setup/steps.ts';
import type { NextDraftProps } from './NextDraft.tsx';

interface PublishStepProps extends Omit<NextDraftProps, 'kept' | 'onClose'> {
  readonly text: SetupText;
  readonly tree: DraftTree;
  readonly next: NextRevision;
  readonly faults: SetupFaults;
  readonly forget: () => void;
  readonly onStep: (step: 'text' | 'check') => void;
}

/** What is about to be published, and the press that does it. */
export function PublishStep({ office, hearingId, last, text, tree, next, faults, ...on }: PublishStepProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const publish = async () => {
    setBusy(true);
    const { corrections } = next;
    const alignment = last === null ? undefined : { earlier: last.id, corrections: [...corrections] };
    const answer = await setupOver(office).publishRevision(hearingId, revisionOf(text, alignment));
    setBusy(false);
    if (answer.ok) {
      on.forget();
      return on.onPublished();
    }
    setProblem(answer.problem);
    if (answer.problem.code === 'conflict') await on.onStale();
  };
  const label = text.label.trim() || say('drafts.noLabel');
  return (
    <>
      <p lang="zh-CN">
        {say('drafts.facts', { title: text.title, label, n: [...articlesOf(tree.provisions)].length })}
      </p>
      <p>{last ? say('drafts.checked', { n: next.corrections.length }) : say('drafts.first')}</p>
      <FaultList
        faults={faults}
        onGo={(pointer) => on.onStep(stepOf(pointer) === 'check' ? 'check' : 'text')}
      />
      {problem && (
        <Note icon="error" kind="err" alert>
          <p>{problem.words[language]}</p>
          {problem.code === 'unauthenticated' && (
            <button class="zt-btn" type="button" onClick={on.onDoor}>
              {say('setup.signInAgain')}
            </button>
          )}
        </Note>
      )}
      <section class="setup-publish">
        <p>{say('drafts.publishWhat')}</p>
        <button
          class="zt-btn zt-btn--main"
          type="button"
          disabled={busy || faults.size > 0}
          onClick={() => void publish()}
        >
          {say(busy ? 'drafts.publishing' : 'drafts.publish')}
        </button>
      </section>
    </>
  );
}
