import { foldedWords } from '../anchor/fold.ts';
import type { Hunk, HunkMark } from './alignment.ts';
import { isCitation } from './citation-forms.ts';
import type { Change, Course } from './present.ts';
import { splitAfter } from './split-after.ts';

/** Turns a course into hunks, saying of each change whether it is one of words. */
export function markChanges(course: Course): Hunk[] {
  const moved = movedSentences(course);
  const hunks: Hunk[] = [];
  const add = (type: Hunk['type'], text: string, mark: HunkMark | null) => {
    if (text !== '') hunks.push(mark ? { type, text, mark } : { type, text });
  };
  course.same.forEach((same, order) => {
    add('same', same, null);
    const change = course.changes[order];
    if (!change) return;
    const mark = markOf(change);
    for (const piece of cutMoved(change.del, moved)) add('del', piece.text, mark ?? piece.mark);
    for (const piece of cutMoved(change.ins, moved)) add('ins', piece.text, mark ?? piece.mark);
  });
  return hunks;
}

function markOf({ del, ins }: Change): HunkMark | null {
  if (del.trim() === '' && ins.trim() === '') return 'space';
  if (foldedWords(del) === foldedWords(ins)) return 'punctuation';
  return isCitation(del) && isCitation(ins) ? 'citation' : null;
}

/** Shorter sentences recur by themselves. */
const SHORTEST_MOVED = 8;

/** The folded words of sentences that are deleted in one place and inserted in another. */
function movedSentences({ changes }: Course): Set<string> {
  const deleted = new Set(changes.flatMap((change) => longSentences(change.del)));
  const inserted = changes.flatMap((change) => longSentences(change.ins));
  return new Set(inserted.filter((words) => deleted.has(words)));
}

function longSentences(text: string): string[] {
  return sentences(text)
    .filter((sentence) => /[。.;!?]$/.test(sentence))
    .map(foldedWords)
    .filter((words) => words.length >= SHORTEST_MOVED);
}

function sentences(text: string): string[] {
  return splitAfter(text, '。.;!?');
}

interface Piece {
  readonly text: string;
  readonly mark: HunkMark | null;
}

/** Cuts a text around its moved sentences; neighbours of one kind stay together. */
function cutMoved(text: string, moved: ReadonlySet<string>): Piece[] {
  if (moved.size === 0 || text === '') return [{ text, mark: null }];
  const pieces: Piece[] = [];
  for (const sentence of sentences(text)) {
    const mark = moved.has(foldedWords(sentence)) ? 'moved' : null;
    const last = pieces.at(-1);
    if (last && last.mark === mark) pieces[pieces.length - 1] = { text: last.text + sentence, mark };
    else pieces.push({ text: sentence, mark });
  }
  return pieces;
}
