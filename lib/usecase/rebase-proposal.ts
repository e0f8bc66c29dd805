import type { Hunk } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';

/** `text` in place of `start`-`end` of the original. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a person proposed for the earlier words, laid over the later ones: their changes and the new draft's
 * together. Null where the two change the same stretch, or stretches that touch: nobody can say then what the
 * person wants.
 */
export function rebaseProposal(earlier: string, proposed: string, later: string): string | null {
  const mine = editsOf(diffWords(earlier, proposed));
  const theirs = editsOf(diffWords(earlier, later));
  if (mine.some((one) => theirs.some((other) => meet(one, other)))) return null;
  return apply(
    earlier,
    [...mine, ...theirs].toSorted((a, b) => a.start - b.start),
  );
}

function editsOf(hunks: readonly Hunk[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { type, text } of hunks) {
    const last = edits.at(-1);
    const edit = { start: at, end: type === 'del' ? at + text.length : at, text: type === 'ins' ? text : '' };
    if (type !== 'ins') at += text.length;
    if (type === 'same') continue;
    if (last && last.end === edit.start)
      edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else edits.push(edit);
  }
  return edits;
}

function meet(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function apply(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits) {
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}
