import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Comment } from '../lib/comment/comment.ts';
import { isPlaced, isRecord } from '../lib/comment/states.ts';
import { articlesOf } from '../lib/law/provision.ts';
import { groupComments } from '../lib/usecase/comment-list.ts';
import { targetAt } from '../lib/usecase/target.ts';
import { CommentItem } from './CommentItem.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { useSay } from './say.tsx';
import { EmptyList } from './states/EmptyList.tsx';
import { useSubmissions } from './use-store.ts';

/** The person's comments by chapter, in the order of the law; those kept as a record at the end. */
export function CommentList({ revision, desk, comments }: PanelViewProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => comments.filter(({ targets }) => targets.every(isPlaced)), [comments]);
  const groups = useMemo(() => groupComments(revision.tree, placed), [revision, placed]);
  const records = comments.filter(isRecord);
  useFollowing(list, desk.current);

  if (comments.length === 0) {
    const first = articlesOf(revision.tree.provisions).next().value;
    const target = first ? targetAt(revision, first.eId) : null;
    return <EmptyList onFirst={() => target && desk.startAt(target)} />;
  }
  return (
    <div ref={list}>
      {groups.map(({ key, heading, whole, comments }) => (
        <section key={key}>
          <h2 class="panel-chapter" lang={heading ? 'zh-CN' : undefined}>
            {heading?.words ?? say(whole ? 'panel.draftWide' : 'panel.rest')}
          </h2>
          <Comments comments={comments} desk={desk} />
        </section>
      ))}
      {records.length > 0 && (
        <section>
          <h2 class="panel-chapter">{say('carry.records')}</h2>
          <Comments comments={records} desk={desk} />
        </section>
      )}
    </div>
  );
}

function Comments({ comments, desk }: Pick<PanelViewProps, 'comments' | 'desk'>) {
  const submissions = useSubmissions(comments);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver
    <ul class="zt-plain" role="list">
      {comments.map((comment) => (
        <CommentItem
          key={comment.id}
          comment={comment}
          on={comment.id === desk.current}
          row={submissions.find(({ submissionId }) => submissionId === comment.submissionId) ?? null}
          onOpen={desk.open}
        />
      ))}
    </ul>
  );
}

/** Back from the composer the keyboard is on the comment it left. */
function useFollowing(list: { readonly current: HTMLElement | null }, current: Comment['id'] | null): void {
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current="true"]');
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView?.({ block: 'nearest' });
    if (document.activeElement === document.body) item.focus({ preventScroll: true });
  }, [current, list]);
}
