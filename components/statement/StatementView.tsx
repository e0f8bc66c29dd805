import { useMemo, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { takenFrom } from '../../lib/statement/change.ts';
import { timingOf } from '../../lib/statement/timing.ts';
import { Cuts } from './Cuts.tsx';
import { EarlierStatements } from './EarlierStatements.tsx';
import { OrderList } from './OrderList.tsx';
import { PrintedSpeech } from './PrintedSpeech.tsx';
import { partName } from './part-name.ts';
import { SpeechSheet } from './SpeechSheet.tsx';
import { StatementHead } from './StatementHead.tsx';
import { useStatementSay } from './statement-say.ts';
import { type Taken, TakenToast } from './TakenToast.tsx';
import { TimeBand } from './TimeBand.tsx';
import { Unspoken } from './Unspoken.tsx';
import type { OpenStatement } from './use-statement.ts';

interface StatementViewProps {
  readonly open: OpenStatement;
  readonly onRehearse: () => void;
}

/** Head, time, order at the left, the words at the right. */
export function StatementView({ open, onRehearse }: StatementViewProps) {
  const say = useStatementSay();
  const { comments, writing } = open;
  const { kept, change } = writing;
  const { statement } = kept;
  const [on, setOn] = useState('opening');
  const [taken, setTaken] = useState<Taken | null>(null);
  const timing = useMemo(() => timingOf(statement), [statement]);
  const byId = useMemo(() => new Map(comments.map((each) => [each.id, each])), [comments]);

  const takeOut = (ids: readonly string[]) => {
    const parts = takenFrom(statement, ids);
    const [first] = parts;
    if (!first) return;
    setTaken({ parts, place: partName(first.part, say) });
    change({ kind: 'take-out', ids });
  };
  const undo = () => {
    if (taken) change({ kind: 'put-back', parts: taken.parts });
    setTaken(null);
  };
  const include = (comment: Comment) => {
    change({ kind: 'put-in', comment });
    setOn(comment.id);
  };
  const shared = { statement, timing, comments: byId, on, onTurn: setOn, change };
  return (
    <div class="s">
      <StatementHead open={open} onRehearse={onRehearse} />
      <TimeBand {...shared} rehearsed={kept.rehearsed} hearing={open.hearing} onRehearse={onRehearse} />
      <main class="s-body">
        <div class="s-list">
          <OrderList {...shared} onTakeOut={(id) => takeOut([id])} />
          <Cuts statement={statement} change={change} onTakeOut={takeOut} />
          <Unspoken statement={statement} comments={comments} onInclude={include} />
          <EarlierStatements earlier={kept.earlier} onBringBack={writing.bringBack} />
        </div>
        <SpeechSheet {...shared} saving={writing.saving} />
      </main>
      <PrintedSpeech statement={statement} />
      <TakenToast taken={taken} onUndo={undo} onForget={() => setTaken(null)} />
    </div>
  );
}
