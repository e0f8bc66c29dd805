import type { Revision } from '../lib/comment/revision.ts';
import { citationOf } from '../lib/law/cite.ts';
import type { Provision } from '../lib/law/provision.ts';
import { IconButton } from './IconButton.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';
import { titleOf } from './states/Doubts.tsx';

interface OutlineRowProps {
  readonly revision: Revision;
  readonly article: Provision;
  /** On a page of the draft that is not in front of the person. */
  readonly elsewhere: boolean;
  readonly count: number;
  readonly onStart: (eId: string) => void;
}

/** One article: go to it on the page, or comment on it. What is on another page can only be read and commented on here. */
export function OutlineRow({ revision, article, elsewhere, count, onStart }: OutlineRowProps) {
  const say = useSay();
  const { page } = usePorts();
  const citation = citationOf(revision.tree, article.eId);
  const doubts = revision.tree.problems
    .filter(({ eId }) => eId === article.eId)
    .map((problem) => titleOf(problem, say));
  return (
    <li class="outline-row">
      <button
        class="outline-go"
        type="button"
        onClick={() => (elsewhere ? onStart(article.eId) : page.goTo(article.eId))}
      >
        <span class="zt-cite" lang="zh-CN">
          {citation}
        </span>
        {doubts.length > 0 && (
          <span class="zt-rel zt-rel--ask" role="img" aria-label={doubts.join('')} title={doubts.join(' ')}>
            疑
          </span>
        )}
        <span class="outline-words" lang="zh-CN">
          {article.heading ?? beginning(revision.text, article)}
        </span>
        {elsewhere && <span class="zt-state">{say('panel.elsewhere')}</span>}
        {count > 0 && <span class="zt-state">{say('panel.count', { n: count })}</span>}
      </button>
      <IconButton
        icon="edit"
        label={say('panel.commentOn', { citation })}
        onPress={() => onStart(article.eId)}
      />
    </li>
  );
}

function beginning(text: string, { start, end, label }: Provision): string {
  return text
    .slice(start, Math.min(end, start + 60))
    .slice(label.length)
    .trim();
}
