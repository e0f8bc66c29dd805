import { diffArrays } from 'diff';
import type { Hunk } from './alignment.ts';
import { expand } from './expand.ts';
import { present } from './present.ts';
import { splitAfter } from './split-after.ts';
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

/**
 * From the coarsest to the finest: what stands on both sides at one level holds the texts together, and only
 * what lies between is compared at the next.
 */
const levels: readonly ((text: string) => string[])[] = [
  (text) => splitAfter(text, '。.;!?'),
  (text) => splitAfter(text, ',。.;:!?'),
  wordsOf,
];

function diffText(a: string, b: string, level = 0): Hunk[] {
  const cut = levels[level];
  if (a === '' || b === '' || !cut) return [...hunk('del', a), ...hunk('ins', b)];
  const head = sharedHead(a, b);
  const tail = sharedTail(a, b, head);
  const [from, to] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle = from === '' || to === '' ? diffText(from, to, levels.length) : diffAt(level, from, to);
  return [...hunk('same', a.slice(0, head)), ...middle, ...hunk('same', a.slice(a.length - tail))];
}

/** The work grows with the square of the edits; past so many the pieces have hardly anything in common. */
const MOST_EDITS = 800;

function diffAt(level: number, a: string, b: string): Hunk[] {
  const cut = levels[level] ?? wordsOf;
  const changes = littleInCommon(a, b)
    ? undefined
    : diffArrays(cut(a), cut(b), { maxEditLength: MOST_EDITS });
  if (!changes) return diffText(a, b, levels.length);
  const hunks: Hunk[] = [];
  let [del, ins] = ['', ''];
  const close = () => {
    hunks.push(...diffText(del, ins, level + 1));
    [del, ins] = ['', ''];
  };
  for (const { added, removed, value } of changes) {
    if (added) ins += value.join('');
    else if (removed) del += value.join('');
    else {
      close();
      hunks.push({ type: 'same', text: value.join('') });
    }
  }
  close();
  return hunks;
}

/** Texts this long of which less than this share of neighbouring characters recurs were rewritten. */
const REWRITTEN = { length: 24, share: 0.2 };

/** Nothing that the words have in common would be readable as kept. */
function littleInCommon(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < REWRITTEN.length) return false;
  const pairs = new Set<number>();
  for (let at = 1; at < long.length; at++) pairs.add(pairAt(long, at));
  let shared = 0;
  for (let at = 1; at < short.length; at++) if (pairs.has(pairAt(short, at))) shared++;
  return shared < REWRITTEN.share * short.length;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at);
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
