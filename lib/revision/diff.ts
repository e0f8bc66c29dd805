import { diffArrays } from 'diff';
import type { Hunk } from './alignment.ts';
import { expand } from './expand.ts';
import { present } from './present.ts';
import { squeeze } from './squeeze.ts';
import { wordsOf } from './words.ts';

/**
 * The differences between two texts, by words, made readable. The runs of `same` and `del` joined are `a`, the
 * runs of `same` and `ins` are `b`, to the character. White space and the width of signs are compared last.
 */
export function diffWords(a: string, b: string): Hunk[] {
  if (a === b) return hunk('same', a);
  const old = squeeze(a);
  const fresh = squeeze(b);
  return expand(present(diffText(old.text, fresh.text)), old, fresh);
}

function diffText(a: string, b: string): Hunk[] {
  if (a === b) return hunk('same', a);
  const head = sharedHead(a, b);
  const tail = sharedTail(a, b, head);
  const middle = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...hunk('same', a.slice(0, head)), ...middle, ...hunk('same', a.slice(a.length - tail))];
}

function hunk(type: Hunk['type'], text: string): Hunk[] {
  return text === '' ? [] : [{ type, text }];
}

/** Words are cut alike on both sides of a stop, so the shared ends may only be left out up to one. */
function isStop(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === ',') return !/\d/.test(text[at + 1] ?? '');
  return unit === '。' || unit === ';' || unit === '!' || unit === '?';
}

function sharedHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  while (head > 0 && !isStop(a, head - 1)) head--;
  return head;
}

function sharedTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  while (tail > 0 && !isStop(a, a.length - 1 - tail)) tail--;
  return tail;
}

/** Sentences that stand on both sides hold the texts together; between them words are compared. */
function diffMiddle(a: string, b: string): Hunk[] {
  const bySentence = diffBy(a, b, sentencesOf) ?? [...hunk('del', a), ...hunk('ins', b)];
  const hunks: Hunk[] = [];
  let [del, ins] = ['', ''];
  const close = () => {
    hunks.push(...diffPassage(del, ins));
    [del, ins] = ['', ''];
  };
  for (const { type, text } of bySentence) {
    if (type === 'del') del += text;
    if (type === 'ins') ins += text;
    if (type !== 'same') continue;
    close();
    hunks.push({ type, text });
  }
  close();
  return hunks;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。;!?])/);
}

/** Compares two passages by words; where that is too much work the one stands for the other. */
function diffPassage(a: string, b: string): Hunk[] {
  const whole = [...hunk('del', a), ...hunk('ins', b)];
  return a === '' || b === '' ? whole : (diffBy(a, b, wordsOf) ?? whole);
}

/** The work grows with the square of the edits; past so many the words have hardly anything in common. */
const MOST_EDITS = 800;

function diffBy(a: string, b: string, cut: (text: string) => string[]): Hunk[] | null {
  const changes = diffArrays(cut(a), cut(b), { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  return changes.map(({ added, removed, value }) => ({
    type: added ? 'ins' : removed ? 'del' : 'same',
    text: value.join(''),
  }));
}
