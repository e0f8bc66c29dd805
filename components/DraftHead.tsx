import { useEffect } from 'preact/hooks';
import type { Draft, Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import { articlesOf, walk } from '../lib/law/provision.ts';
import { useAnnounce } from './Announcer.tsx';
import { Deadline } from './Deadline.tsx';
import { useSay } from './say.tsx';

interface DraftHeadProps {
  readonly draft: Draft;
  readonly revision: Revision;
  readonly hearing: Hearing | null;
}

/** 《题名》, office · revision · size, deadline. */
export function DraftHead({ draft, revision, hearing }: DraftHeadProps) {
  const say = useSay();
  const articles = [...articlesOf(revision.tree.provisions)].length;
  const chapters = [...walk(revision.tree.provisions)].filter(({ level }) => level === 'chapter').length;
  const size = chapters > 0 ? say('panel.size', { chapters, articles }) : say('panel.articles', { articles });
  const published = hearing?.revisions.find(({ id }) => id === revision.id);
  const announce = useAnnounce();
  useEffect(() => announce(say('panel.read', { n: articles })), [announce, say, articles]);
  const title = inTitleMarks(revision.title);
  const parts = [hearing?.issuer ?? draft.issuer, published?.label ?? revision.label];
  return (
    <div class="panel-draft">
      <h1 class={title.startsWith('《') ? 'zt-title' : 'zt-title zt-title--plain'} lang="zh-CN">
        {title}
      </h1>
      <p class="panel-sub">
        {parts
          .filter((part) => part)
          .map((part) => (
            <span key={part} lang="zh-CN">
              {part}
            </span>
          ))}
        <span>{size}</span>
      </p>
      <Deadline draft={draft} hearing={hearing} revision={revision} />
    </div>
  );
}

/** A Chinese title stands in 《》, once. */
function inTitleMarks(title: string): string {
  return /[《》]/.test(title) || !/\p{Script=Han}/u.test(title) ? title : `《${title}》`;
}
