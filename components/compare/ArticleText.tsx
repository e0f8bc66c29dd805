import type { ArticleWords, ColumnRun } from '../../lib/usecase/column-words.ts';
import type { CompareSay } from './say.ts';

/** Deletions shorter than this are boxed without a strike: a line through 一 cannot be seen. */
const SHORT_DELETION = 3;

interface ArticleTextProps {
  readonly words: ArticleWords;
  readonly say: CompareSay;
}

/** One article of one column: its number, then its 款 and 项, a line each. */
export function ArticleText({ words, say }: ArticleTextProps) {
  return (
    <div class="zt-law zt-law--sm" lang="zh-CN">
      {words.lines.length === 0 && (
        <p>
          <b>{words.label}</b>
        </p>
      )}
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
            <Run key={`${at}.${run.type}`} run={run} say={say} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface RunProps {
  readonly run: Pick<ColumnRun, 'type' | 'text' | 'doubtful'>;
  readonly say: CompareSay;
}

/** A run of words in the form of what became of it. */
export function Run({ run, say }: RunProps) {
  const words = run.doubtful ? <span class="zt-badref">{run.text}</span> : run.text;
  if (run.type === 'same') return <>{words}</>;
  const spoken = [
    ...(run.type === 'del' ? [] : [say('compare.added')]),
    ...(run.type === 'ins' ? [] : [say('compare.removed')]),
  ].join('、');
  const inner = (
    <>
      <span class="zt-sr">{spoken} </span>
      {words}
      <span class="zt-sr"> {say('compare.end')}</span>
    </>
  );
  if (run.type === 'ins') return <ins class="zt-ins">{inner}</ins>;
  const short = [...run.text].length < SHORT_DELETION;
  const gone = <del class={short ? 'zt-del zt-del--short' : 'zt-del'}>{inner}</del>;
  return run.type === 'both' ? <ins class="zt-ins">{gone}</ins> : gone;
}
