import type { Provision } from '../law/provision.ts';
import type { Hunk } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';

/** An article's words for one column: its label apart, then its paragraphs as runs. */
export interface ArticleWords {
  readonly eId: string;
  readonly label: string;
  readonly lines: readonly (readonly Hunk[])[];
}

export interface SideBySide {
  readonly old: readonly ArticleWords[];
  readonly new: readonly ArticleWords[];
}

interface Source {
  readonly article: Provision;
  readonly text: string;
}

/** Both columns of one row. Labels stand outside the diff: a new number is not a change of words. */
export function sideBySide(old: readonly Source[], now: readonly Source[]): SideBySide {
  const before = old.map((source) => linesOf(source));
  const after = now.map((source) => linesOf(source));
  const hunks = diffWords(before.flat().join('\n'), after.flat().join('\n'));
  return {
    old: column(old, before, cutAtLineEnds(hunks, 'del')),
    new: column(now, after, cutAtLineEnds(hunks, 'ins')),
  };
}

/** The words after the label and caption, a line for each 款 and 项, indents dropped. */
export function linesOf({ article, text }: Source): string[] {
  const bodyStart = article.start + article.label.length;
  return text
    .slice(bodyStart, article.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function cutAtLineEnds(hunks: readonly Hunk[], side: 'ins' | 'del'): Hunk[][] {
  const lines: Hunk[][] = [[]];
  for (const hunk of hunks) {
    if (hunk.type !== 'same' && hunk.type !== side) continue;
    hunk.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ type: hunk.type, text });
    });
  }
  return lines;
}

function column(
  sources: readonly Source[],
  words: readonly (readonly string[])[],
  lines: readonly (readonly Hunk[])[],
): ArticleWords[] {
  let next = 0;
  return sources.map(({ article }, index) => {
    const count = words[index]?.length ?? 0;
    const own = lines.slice(next, next + count);
    next += count;
    return { eId: article.eId, label: article.label.replace(/\s/g, ''), lines: own };
  });
}
