import type { ComponentChildren } from 'preact';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { pathTo } from '../../lib/law/locate.ts';
import type { Provision } from '../../lib/law/provision.ts';
import { useSay } from '../say.tsx';
import { titleOf } from '../states/Doubts.tsx';

interface ClauseRowProps {
  readonly revision: RevisionText;
  readonly clause: Provision;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Shows it on the page. */
  readonly onLook: () => void;
  /** What can be done with it, where it is the chosen one. */
  readonly children: ComponentChildren;
}

/** One clause as deep as it stands, with what is doubtful about it. One tab stop for the whole list. */
export function ClauseRow({ revision, clause, chosen, onChoose, onLook, children }: ClauseRowProps) {
  const say = useSay();
  const { tree, text } = revision;
  // As the rows show it: the place of a row that is not there does not count.
  const depth = depthOf(pathTo(tree, clause.eId));
  const doubts = tree.problems.filter(({ eId }) => eId === clause.eId);
  return (
    <li class={chosen ? 'correction-row is-on' : 'correction-row'}>
      <button
        class="outline-go"
        type="button"
        data-eid={clause.eId}
        tabIndex={chosen ? 0 : -1}
        aria-current={chosen ? 'true' : undefined}
        style={{ paddingInlineStart: `${20 + 14 * Math.min(depth, 6)}px` }}
        onClick={() => {
          onChoose();
          onLook();
        }}
      >
        <span class="zt-cite" lang="zh-CN">
          {citationOf(tree, clause.eId) || clause.label}
        </span>
        <span class="outline-words" lang="zh-CN">
          {clause.heading ?? beginning(text, clause)}
        </span>
      </button>
      {doubts.map((problem) => (
        <p class="correction-doubt" key={`${problem.type} ${problem.number}`}>
          <span class="zt-rel zt-rel--ask" aria-hidden="true">
            疑
          </span>
          {titleOf(problem, say)}
        </p>
      ))}
      {children}
    </li>
  );
}

function depthOf(path: readonly Provision[]): number {
  const article = path.find(({ level }) => level === 'article');
  const paragraphs = article?.children.filter(({ level }) => level === 'paragraph').length;
  return path.length - (paragraphs === 1 && path.some(({ level }) => level === 'paragraph') ? 2 : 1);
}

function beginning(text: string, { start, end, label }: Provision): string {
  return text
    .slice(start, Math.min(end, start + 60))
    .slice(label.length)
    .trim();
}
