import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment } from '../lib/comment/comment.ts';
import { isPlaced, isRecord } from '../lib/comment/states.ts';
import { articlesOf } from '../lib/law/provision.ts';
import { groupComments } from '../lib/usecase/comment-list.ts';
import { targetAt } from '../lib/usecase/target.ts';
import { CommentItem } from './CommentItem.tsx';
import { later } from './Later.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { useSay } from './say.tsx';
import { EmptyList } from './states/EmptyList.tsx';
import { useStatuses } from './use-statuses.ts';
import { useSubmissions } from './use-store.ts';

const ListTools = later(async () => (await import('./list/ListTools.tsx')).ListTools);
const DraftMap = later(async () => (await import('./list/DraftMap.tsx')).DraftMap);

/** How the person wants to see the list. */
export interface Arrangement {
  /** Those that are shown, in their order. */
  readonly arrange: (comments: readonly Comment[]) => readonly Comment[];
  /** One list without chapters. */
  readonly flat: boolean;
  /** What stands beside each comment. */
  readonly beside?: (comment: Comment, shown: readonly Comment[]) => preact.ComponentChildren;
}

/** The person's comments by chapter, in the order of the law or as they want them; those kept as a record at the end. */
export function CommentList(props: PanelViewProps) {
  const { revision, desk, comments } = props;
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const placed = useMemo(() => comments.filter(({ targets }) => targets.every(isPlaced)), [comments]);
  const shown = useMemo(() => arrangement?.arrange(placed) ?? placed, [arrangement, placed]);
  const groups = useMemo(() => groupComments(revision.tree, shown), [revision, shown]);
  const records = comments.filter(isRecord);
  useFollowing(list, comments.find(({ id }) => id === desk.current)?.id ?? null);

  if (comments.length === 0) {
    const first = articlesOf(revision.tree.provisions).next().value;
    const target = first ? targetAt(revision, first.eId) : null;
    return <EmptyList onFirst={() => target && desk.startAt(target)} />;
  }
  return (
    <div ref={list}>
      <DraftMap {...props} />
      {comments.length > 1 && <ListTools {...props} comments={placed} onArrange={setArrangement} />}
      {arrangement?.flat ? (
        <Comments comments={shown} all={comments} desk={desk} beside={arrangement.beside} />
      ) : (
        groups.map(({ key, heading, whole, comments: group }) => (
          <section key={key}>
            <h2 class="panel-chapter" lang={heading ? 'zh-CN' : undefined}>
              {heading?.words ?? say(whole ? 'panel.draftWide' : 'panel.rest')}
            </h2>
            <Comments comments={group} all={comments} desk={desk} />
          </section>
        ))
      )}
      {records.length > 0 && (
        <section>
          <h2 class="panel-chapter">{say('panel.records')}</h2>
          <Comments comments={records} all={comments} desk={desk} />
        </section>
      )}
    </div>
  );
}

interface CommentsProps extends Pick<PanelViewProps, 'comments' | 'all' | 'desk'> {
  readonly beside?: Arrangement['beside'];
}

function Comments({ comments, all, desk, beside }: CommentsProps) {
  const submissions = useSubmissions(comments);
  const statuses = useStatuses(submissions);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver
    <ul class="zt-plain" role="list">
      {comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          on={comment.id === desk.current}
          row={submissions.find(({ submissionId }) => submissionId === comment.submissionId) ?? null}
          status={statuses.find(({ submissionId }) => submissionId === comment.submissionId)?.status ?? null}
          isRewritten={all.some(({ replaces }) => replaces === comment.id)}
          onOpen={desk.open}
        >
          {beside?.(comment, comments)}
        </CommentItem>
      ))}
    </ul>
  );
}

/** Back from the composer the keyboard is on the comment it left, once that stands in the list. */
function useFollowing(list: { readonly current: HTMLElement | null }, current: Comment['id'] | null): void {
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current="true"]');
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView?.({ block: 'nearest' });
    if (document.activeElement === document.body) item.focus({ preventScroll: true });
    return keptInView(item);
  }, [current, list]);
}

/** What still comes in above it does not push away what has the keyboard. */
function keptInView(item: HTMLElement): () => void {
  const above = document.querySelector('.panel-notes');
  const observer = new ResizeObserver(() => {
    if (document.activeElement === item) item.scrollIntoView({ block: 'nearest' });
  });
  if (above) observer.observe(above);
  return () => observer.disconnect();
}
