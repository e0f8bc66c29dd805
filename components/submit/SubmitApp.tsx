import { useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { Composer } from '../composer/Composer.tsx';
import { type AppPorts, PortsProvider } from '../ports.ts';
import { ReceiptList } from '../receipt/ReceiptList.tsx';
import { SentView } from '../receipt/SentView.tsx';
import { Spoken } from '../Spoken.tsx';
import { SubmitSheet } from './SubmitSheet.tsx';
import { SubmitTrouble } from './SubmitTrouble.tsx';
import { type Reviewing, type Sheet, useReview } from './use-review.ts';

interface SubmitAppProps {
  readonly ports: AppPorts;
  /** What to show first: a review of the comments on a revision, or what became of a submission. */
  readonly start: { readonly revisionId: string } | { readonly submissionId: string } | 'receipts';
  /** Tells whoever sends that something is due. */
  readonly wake: () => void;
  /** A submission is shown now; for the address bar. */
  readonly onSubmitted: (submissionId: string) => void;
}

/** Review, confirmation and receipt, in a document that no page can cover. */
export function SubmitApp({ ports, start, wake, onSubmitted }: SubmitAppProps) {
  const [submissionId, setSubmissionId] = useState(
    start !== 'receipts' && 'submissionId' in start ? start.submissionId : null,
  );
  const show = (id: string) => {
    setSubmissionId(id);
    onSubmitted(id);
  };
  const submitted = (id: string) => {
    wake();
    show(id);
  };
  return (
    <PortsProvider value={ports}>
      <Spoken>
        {submissionId !== null && <SentView submissionId={submissionId} wake={wake} />}
        {submissionId === null && start === 'receipts' && <ReceiptList onOpen={show} />}
        {submissionId === null && start !== 'receipts' && 'revisionId' in start && (
          <Reviewed revisionId={start.revisionId} onSubmitted={submitted} />
        )}
      </Spoken>
    </PortsProvider>
  );
}

interface ReviewedProps {
  readonly revisionId: string;
  readonly onSubmitted: (submissionId: string) => void;
}

function Reviewed({ revisionId, onSubmitted }: ReviewedProps) {
  const reviewing: Reviewing = useReview(revisionId);
  const [mending, setMending] = useState<Comment | null>(null);
  if (reviewing.kind !== 'ready') return <SubmitTrouble kind={reviewing.kind} />;
  const { sheet } = reviewing;
  if (mending) return <Mending comment={mending} sheet={sheet} onBack={() => setMending(null)} />;
  return <SubmitSheet sheet={sheet} onMend={setMending} onSubmitted={onSubmitted} />;
}

/** 去补写: the same form, here. */
function Mending(props: { readonly comment: Comment; readonly sheet: Sheet; readonly onBack: () => void }) {
  const { comment, sheet, onBack } = props;
  return (
    <div class="submit-mending">
      <Composer
        revision={sheet.kept}
        start={comment}
        stored={sheet.comments.find(({ id }) => id === comment.id) ?? null}
        others={sheet.comments}
        limit={sheet.hearing.limits.characters}
        hearing={sheet.hearing}
        files={sheet.hearing.attachments ?? null}
        onPointing={null}
        onBack={onBack}
        onDone={onBack}
        onNeighbour={null}
        onDelete={null}
        onOpen={onBack}
        onAnother={null}
        onClose={null}
      />
    </div>
  );
}
