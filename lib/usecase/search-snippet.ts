import { fold } from '../anchor/fold.ts';

/** A run of a text, marked or not. */
export interface SnippetRun {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Units before the first hit, and in all. */
const before = 18;
const longest = 90;

/** The words of a text around the first hit, every hit in them marked; its beginning where there is none. */
export function snippetOf(text: string, words: readonly string[]): readonly SnippetRun[] {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  const hits = hitsIn(line, words);
  const from = Math.max(0, (hits[0]?.start ?? 0) - before);
  const to = Math.min(line.length, from + longest);
  const runs: SnippetRun[] = [];
  const put = (start: number, end: number, isMarked: boolean) => {
    if (end > start) runs.push({ text: line.slice(start, end), isMarked });
  };
  let at = from;
  for (const { start, end } of hits.filter((hit) => hit.end > from && hit.start < to)) {
    put(at, Math.max(at, start), false);
    put(Math.max(at, start), Math.min(end, to), true);
    at = Math.max(at, Math.min(end, to));
  }
  put(at, to, false);
  return [
    ...(from > 0 ? [{ text: '…', isMarked: false }] : []),
    ...runs,
    ...(to < line.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

/** Where the folded words stand, in order, none over another. */
function hitsIn(line: string, words: readonly string[]): readonly Span[] {
  const folded = fold(line);
  const all = words.flatMap((word) => {
    const found: Span[] = [];
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const last = folded.at[at + word.length - 1] ?? 0;
      found.push({ start: folded.at[at] ?? 0, end: last + 1 });
    }
    return found;
  });
  const inOrder = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((hit, at) => inOrder.slice(0, at).every((other) => other.end <= hit.start));
}
