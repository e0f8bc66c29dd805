import { useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { OtherRoad } from '../../lib/hearing/channels/road.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { Composer } from '../composer/Composer.tsx';
import { later } from '../Later.tsx';
import { type AppPorts, PortsProvider } from '../ports.ts';
import { ReceiptList } from '../receipt/ReceiptList.tsx';
import { SentView } from '../receipt/SentView.tsx';
import { Spoken } from '../Spoken.tsx';
import { usePerson } from '../use-person.ts';
import { SubmitSheet } from './SubmitSheet.tsx';
import { SubmitTrouble } from './SubmitTrouble.tsx';
import { type Own, type Reviewing, useReview } from './use-review.ts';

const RoadSheet = later(async () => (await import('../roads/RoadSheet.tsx')).RoadSheet);

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
  const follows = start === 'receipts' || 'revisionId' in start;
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
        {submissionId !== null && <SentView submissionId={submissionId} wake={wake} follows={follows} />}
        {submissionId === null && start === 'receipts' && <ReceiptList onOpen={show} />}
        {submissionId === null && start !== 'receipts' && 'revisionId' in start && (
          <Reviewed revisionId={start.revisionId} onSubmitted={submitted} onPosted={onSubmitted} />
        )}
      </Spoken>
    </PortsProvider>
  );
}

type Road = OtherRoad | 'online';

interface ReviewedProps {
  readonly revisionId: string;
  readonly onPosted: (submissionId: string) => void;
  readonly onSubmitted: (submissionId: string) => void;
}

function Reviewed({ revisionId, onSubmitted, onPosted }: ReviewedProps) {
  const reviewing: Reviewing = useReview(revisionId);
  const person = usePerson();
  const [mending, setMending] = useState<Comment | null>(null);
  const [road, setRoad] = useState<Road>('online');
  // What goes by another road stays on the screen with its papers: only the address tells of it.
  const [posted, setPosted] = useState(false);
  const sheet = reviewing.kind === 'ready' ? reviewing.sheet : null;
  const own = sheet ?? ('own' in reviewing ? reviewing.own : null);
  if (mending && own && !posted) {
    const limit = sheet?.hearing.limits.characters ?? Number.POSITIVE_INFINITY;
    const hearing = sheet?.hearing ?? null;
    return (
      <Mending comment={mending} own={own} limit={limit} hearing={hearing} onBack={() => setMending(null)} />
    );
  }
  if (own && (reviewing.kind === 'no-hearing' || road !== 'online')) {
    return (
      <RoadSheet
        revision={own.kept}
        comments={own.comments}
        hearing={sheet?.hearing ?? null}
        road={road === 'online' ? null : road}
        onOnline={reviewing.kind === 'no-hearing' ? null : () => setRoad('online')}
        onMend={setMending}
        onPosted={(id) => {
          setPosted(true);
          onPosted(id);
        }}
      />
    );
  }
  if (sheet) {
    // All at once: what came in above the fields later would move them away from under a finger.
    if (person === undefined) return null;
    return (
      <SubmitSheet
        sheet={sheet}
        person={person}
        onMend={setMending}
        onSubmitted={onSubmitted}
        onRoad={setRoad}
      />
    );
  }
  if (reviewing.kind === 'ready') return null;
  return <SubmitTrouble kind={reviewing.kind} onRoad={own && setRoad} />;
}

interface MendingProps {
  readonly comment: Comment;
  readonly own: Own;
  readonly limit: number;
  readonly hearing: Hearing | null;
  readonly onBack: () => void;
}

/** 去补写: the same form, here. */
function Mending({ comment, own, limit, hearing, onBack }: MendingProps) {
  return (
    <div class="submit-mending">
      <Composer
        revision={own.kept}
        start={comment}
        stored={own.comments.find(({ id }) => id === comment.id) ?? null}
        others={own.comments}
        limit={limit}
        files={hearing?.attachments ?? null}
        hearing={hearing}
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
