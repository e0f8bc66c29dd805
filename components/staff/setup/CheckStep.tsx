import '../../styles/outline.css';
import '../../styles/correction.css';
import { useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../../../lib/law/correction.ts';
import { provisionByEId } from '../../../lib/law/locate.ts';
import type { Problem } from '../../../lib/law/provision.ts';
import type { SetupText } from '../../../lib/usecase/hearing-setup.ts';
import { Note } from '../../Note.tsx';
import { CorrectionList } from '../../outline-correction/CorrectionList.tsx';
import { useSay } from '../../say.tsx';
import { titleOf } from '../../states/Doubts.tsx';
import { DraftText } from './DraftText.tsx';
import { useSetupSay } from './setup-say.ts';
import { useTextCorrecting } from './use-text-correcting.ts';

interface CheckStepProps {
  readonly text: SetupText;
  readonly onText: (text: SetupText) => void;
}

/** 核对条文: doubts first, every clause as it was recognised, the text beside it. */
export function CheckStep({ text, onText }: CheckStepProps) {
  const say = useSetupSay();
  const common = useSay();
  const tree = useMemo(
    () => applyCorrections(text.text, text.recognised, text.corrections),
    [text.text, text.recognised, text.corrections],
  );
  const revision = useMemo(() => ({ text: text.text, tree }), [text.text, tree]);
  const correcting = useTextCorrecting(text, onText);
  const [here, setHere] = useState<string | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const n = text.corrections.length;
  const look = (problem: Problem) => {
    const clause = problem.eId === null ? null : provisionByEId(tree, problem.eId);
    setStart(clause?.start ?? problem.start);
    setHere(problem.eId);
  };
  return (
    <>
      <Doubts problems={tree.problems} onLook={look} />
      <p class="zt-hint">{common('correct.keys')}</p>
      <div class="setup-add">
        <span>{n === 0 ? common('correct.none') : common('correct.count', { n })}</span>
        <button class="zt-btn" type="button" disabled={n === 0} onClick={() => void correcting.undo()}>
          {common('common.undo')}
        </button>
        <button class="zt-btn" type="button" disabled={n === 0} onClick={correcting.reset}>
          {common('correct.reset')}
        </button>
      </div>
      {correcting.told !== null && <Note icon="info">{correcting.told}</Note>}
      <div class="setup-check-both">
        <section class="setup-clauses correction" aria-label={say('setup.clauses')}>
          <CorrectionList
            key={start}
            revision={revision}
            correcting={correcting}
            onLook={setHere}
            {...(start === null ? {} : { start })}
          />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
        <section class="setup-text" aria-label={say('setup.fullText')} tabIndex={0}>
          <DraftText revision={revision} here={here} heading="h3" />
        </section>
      </div>
    </>
  );
}

interface DoubtsProps {
  readonly problems: readonly Problem[];
  readonly onLook: (problem: Problem) => void;
}

function Doubts({ problems, onLook }: DoubtsProps) {
  const say = useSetupSay();
  const common = useSay();
  if (problems.length === 0) return <p>{say('setup.noDoubts')}</p>;
  return (
    <Note icon="warn" kind="warn">
      <strong>{say('setup.doubts', { n: problems.length })}</strong>
      <ul class="zt-plain">
        {problems.map((problem) => (
          <li key={`${problem.type} ${problem.start} ${problem.number}`}>
            <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onLook(problem)}>
              {titleOf(problem, common)}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
