import { useState } from 'preact/hooks';
import { beginWords } from '../../../lib/i18n/times.ts';
import type { DraftTree } from '../../../lib/law/provision.ts';
import type { HearingSetup } from '../../../lib/usecase/hearing-setup.ts';
import type { Office, Trouble } from '../../../lib/usecase/office.ts';
import { publishSetup } from '../../../lib/usecase/publish-setup.ts';
import type { SetupFault, SetupFaults } from '../../../lib/usecase/setup-faults.ts';
import { Note } from '../../Note.tsx';
import { useVoice } from '../../say.tsx';
import { CitizenView } from './CitizenView.tsx';
import { FaultList } from './FaultList.tsx';
import { useSetupSay } from './setup-say.ts';
import { type StepName, stepOf } from './steps.ts';

interface ReviewStepProps {
  readonly setup: HearingSetup;
  readonly tree: DraftTree | null;
  readonly faults: SetupFaults;
  readonly office: Office;
  readonly onGo: (step: StepName) => void;
  readonly onMade: (hearingId: string) => void;
  readonly onDoor: () => void;
}

/** Everything as citizens will see it, and the one press that publishes. */
export function ReviewStep({ setup, tree, faults, office, onGo, onMade, onDoor }: ReviewStepProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  const [state, setState] = useState<{ busy: boolean; problem: Trouble | null }>({
    busy: false,
    problem: null,
  });
  const { text, period, settings } = setup;
  const all = new Map<string, SetupFault>(faults);
  const { busy, problem } = state;
  for (const { pointer } of problem?.errors ?? []) all.set(pointer, { kind: 'form' });
  const publish = async () => {
    if (text === null || busy) return;
    setState({ busy: true, problem: null });
    const answer = await publishSetup(office, { ...setup, text });
    if (answer.ok) return onMade(setup.id);
    setState({ busy: false, problem: answer.problem });
  };
  const opens =
    period.opensAt === '' ? '…' : beginWords(Date.parse(period.opensAt), language, settings.timeZone);
  return (
    <>
      <FaultList faults={all} onGo={(pointer) => onGo(stepOf(pointer))} />
      {text !== null && tree !== null && <CitizenView setup={{ ...setup, text }} tree={tree} />}
      {problem && (
        <Note icon="error" kind="err" alert>
          <p>{problem.words[language]}</p>
          {problem.code === 'unauthenticated' && (
            <button class="zt-btn" type="button" onClick={onDoor}>
              {say('setup.signInAgain')}
            </button>
          )}
        </Note>
      )}
      <section class="setup-publish">
        <p>{say('setup.publishWhat', { opens })}</p>
        <button
          class="zt-btn zt-btn--main"
          type="button"
          disabled={busy || faults.size > 0}
          onClick={() => void publish()}
        >
          {say(busy ? 'setup.publishing' : 'setup.publish')}
        </button>
      </section>
    </>
  );
}
