import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment, Target } from '../lib/comment/comment.ts';
import type { Draft, Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import { type FileLimits, ordinaryFiles } from '../lib/usecase/attach-file.ts';
import { marksOf } from '../lib/usecase/comment-list.ts';
import { pointingOn } from '../lib/usecase/pointing-on.ts';
import type { PageReading } from '../lib/usecase/ports.ts';
import { targetsOfPointing } from '../lib/usecase/target.ts';
import { useAttach } from './carried/use-attach.ts';
import { useCarryOver } from './carried/use-carry-over.ts';
import { later } from './Later.tsx';
import { useCorrected } from './outline-correction/use-corrected.ts';
import { usePublished } from './outline-correction/use-published.ts';
import type { PanelViewProps } from './PanelView.tsx';
import { usePorts } from './ports.ts';
import { Toast } from './Toast.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import type { Pages } from './use-opening.ts';
import { useSignal } from './use-signal.ts';
import { useComments, useHearing } from './use-store.ts';

const Composer = later(async () => (await import('./composer/Composer.tsx')).Composer);
const ReadView = later(async () => (await import('./ReadView.tsx')).ReadView);
const Confirmations = later(async () => (await import('./carried/Confirmations.tsx')).Confirmations);
const NotKept = later(async () => (await import('./states/NotKept.tsx')).NotKept);
const AttachView = later(async () => (await import('./carried/AttachView.tsx')).AttachView);

/** UTF-16 units in a reason or a proposal, where no hearing says otherwise. */
const ordinaryLimit = 2000;

/** What shows a draft: everything the panel needs, and what is open over its list; null where nothing is. */
export interface DraftShellProps extends PanelViewProps {
  readonly aside: ComponentChildren | null;
}

interface DraftViewProps {
  readonly draft: Draft;
  readonly revision: Revision;
  /** The page as it reads now: the law's words are the revision's, what stands around them may differ. */
  readonly reading: PageReading;
  /** Null where the draft lies on one page. */
  readonly pages: Pages | null;
  readonly Shell: ComponentType<DraftShellProps>;
}

/** One revision of a draft and the person's comments on it. */
export function DraftView({ draft, pages, Shell, ...opened }: DraftViewProps) {
  const [entry, setEntry] = useState<string | null>(null);
  const hearingUrl = entry ?? opened.revision.hearingUrl;
  const hearing = useHearing(hearingUrl);
  const published = usePublished(opened.revision, hearingUrl, hearing);
  const { revision, reading } = useCorrected(opened.revision, opened.reading, published);
  const { page } = usePorts();
  const { value: found, trouble } = useComments(draft.id);
  const here = useMemo(() => commentsHere(found?.rows ?? [], revision), [found, revision]);
  const desk = useDesk(revision, here);

  useEffect(() => page.mark(marksOf(revision.tree, here)), [page, revision, here]);
  const taker = useRef<Taker>(null);
  usePointing(desk, found === null ? null : { revision, reading, taker });
  const carrying = useCarryOver(revision);

  const { view } = desk;
  const panel = {
    draft,
    revision,
    pages,
    desk,
    hearing,
    entry: entry ?? revision.hearingUrl,
    onEntry: setEntry,
    trouble,
    comments: here,
    all: found?.rows ?? [],
    damaged: found?.damaged ?? 0,
    carrying,
  };
  const aside =
    view.kind === 'compose' ? (
      <ComposerFor
        key={view.start.id}
        desk={desk}
        start={view.start}
        revision={revision}
        here={here}
        limit={hearing?.kind === 'read' ? hearing.value.limits.characters : ordinaryLimit}
        hearing={hearing?.kind === 'read' ? hearing.value : null}
        files={hearing?.kind === 'read' ? (hearing.value.attachments ?? null) : ordinaryFiles}
        taker={taker}
      />
    ) : view.kind === 'read' ? (
      <ReadView
        revision={revision}
        comment={view.comment}
        onBack={() => desk.show({ kind: 'list' })}
        onDelete={desk.remove}
        onRewritten={() => desk.show({ kind: 'list' })}
      />
    ) : view.kind === 'confirm' ? (
      <Confirmations revision={revision} comments={here} all={panel.all} desk={desk} />
    ) : view.kind === 'attach' ? (
      <AttachView {...panel} comment={view.comment} />
    ) : null;
  return (
    <>
      <Shell {...panel} aside={aside} />
      <Toast desk={desk} />
      {desk.notKept && <NotKept trouble={desk.notKept} onSeen={desk.seen} />}
    </>
  );
}

interface ComposerForProps {
  readonly desk: Desk;
  readonly start: Comment;
  readonly revision: Revision;
  readonly here: readonly Comment[];
  readonly limit: number;
  readonly hearing: Hearing | null;
  readonly files: FileLimits | null;
  readonly taker: { current: Taker };
}

function ComposerFor({ desk, start, revision, here, limit, hearing, files, taker }: ComposerForProps) {
  const { ways } = usePorts();
  return (
    <Composer
      revision={revision}
      start={start}
      stored={here.find(({ id }) => id === start.id) ?? null}
      others={here}
      limit={limit}
      hearing={hearing}
      files={files}
      onPointing={(take) => {
        taker.current = take;
      }}
      onBack={desk.leave}
      onDone={() => desk.show({ kind: 'list' })}
      onDelete={desk.remove}
      onNeighbour={desk.step}
      onOpen={desk.open}
      onAnother={desk.another}
      onClose={ways.close}
    />
  );
}

/** Whoever asked for the next places pointed at; null where that begins a comment. */
type Taker = ((targets: readonly Target[]) => void) | null;

interface Pointed {
  readonly revision: Revision;
  readonly reading: PageReading;
  readonly taker: { readonly current: Taker };
}

/**
 * A press on a marker or on the selection bar begins a comment there, or places the one that is looked for. Heard
 * once the comments are known: before that, one that is there already would be begun a second time.
 */
function usePointing(desk: Desk, pointed: Pointed | null): void {
  const { page } = usePorts();
  const attach = useAttach();
  const latest = useRef(desk);
  latest.current = desk;
  const { revision, reading, taker } = pointed ?? {};
  useSignal(
    (signal) => {
      if (!revision || !reading) return;
      page.onPoint((pointing) => {
        const targets = targetsOfPointing(revision, reading, pointingOn(reading, pointing));
        const [target, ...also] = targets;
        const { view, startAt, show, keeping } = latest.current;
        if (!target) return;
        if (taker?.current) taker.current(targets);
        else if (view.kind !== 'attach') startAt(target, { stance: pointing.stance, pointed: true, also });
        else {
          keeping(attach(view.comment, targets));
          show({ kind: 'confirm' });
        }
      }, signal);
    },
    [page, revision, reading],
  );
}

function commentsHere(all: readonly Comment[], revision: Revision): readonly Comment[] {
  return all.filter(({ revisionId, deletedAt }) => revisionId === revision.id && deletedAt === null);
}
