import type { InlineLine } from '../../lib/usecase/inline-words.ts';
import { Run } from './ArticleText.tsx';
import type { CompareSay } from './say.ts';

interface InlineTextProps {
  readonly lines: readonly InlineLine[];
  readonly say: CompareSay;
}

/** 合一: both texts of a row as one, with what came and what went. */
export function InlineText({ lines, say }: InlineTextProps) {
  return (
    <div class="zt-law zt-law--sm" lang="zh-CN">
      {lines.map((line, index) => (
        // Lines have no identity of their own: a row is never reordered.
        <p key={`${index}`}>
          {line.map((run, at) => {
            const words = <Run key={`${at}.${run.type}`} run={run} say={say} />;
            if (!run.label) return words;
            const isLast = !line[at + 1]?.label;
            return (
              <b key={`${at}.label`}>
                {words}
                {isLast && '　'}
              </b>
            );
          })}
        </p>
      ))}
    </div>
  );
}
