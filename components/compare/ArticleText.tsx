import type { Hunk } from '../../lib/revision/alignment.ts';
import type { ArticleWords } from '../../lib/usecase/side-by-side.ts';
import type { CompareSay } from './say.ts';

/** Deletions shorter than this are boxed without a strike: a line through 一 cannot be seen. */
const SHORT_DELETION = 3;

interface ArticleTextProps {
  readonly words: ArticleWords;
  readonly say: CompareSay;
  /** Plain words, where the whole article is new or gone and the block's form already says so. */
  readonly plain?: boolean;
}

/** One article of one column: its number, then its 款 and 项, a line each. */
export function ArticleText({ words, say, plain = false }: ArticleTextProps) {
  return (
    <div class="zt-law zt-law--sm" lang="zh-CN">
      {words.lines.map((line, index) => (
        // Lines have no identity of their own: a row is never reordered.
        <p key={`${words.eId}.${index}`}>
          {index === 0 && (
            <>
              <b>{words.label}</b>
              {'　'}
            </>
          )}
          {line.map((run, at) => (
            <Run key={`${at}.${run.type}`} run={plain ? { ...run, type: 'same' } : run} say={say} />
          ))}
        </p>
      ))}
    </div>
  );
}

export function Run({ run, say }: { readonly run: Hunk; readonly say: CompareSay }) {
  if (run.type === 'same') return <>{run.text}</>;
  const spoken = say(run.type === 'ins' ? 'compare.added' : 'compare.removed');
  const inner = (
    <>
      <span class="zt-sr">{spoken} </span>
      {run.text}
      <span class="zt-sr"> {say('compare.end')}</span>
    </>
  );
  if (run.type === 'ins') return <ins class="zt-ins">{inner}</ins>;
  const short = [...run.text].length < SHORT_DELETION;
  return <del class={short ? 'zt-del zt-del--short' : 'zt-del'}>{inner}</del>;
}
