import type { RevisionText } from '../anchor/revision-text.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import { align } from '../revision/align.ts';
import type { Correction } from '../revision/correction.ts';
import { diffWords } from '../revision/diff.ts';
import { type AknChanges, type ChangeMark, oneLine } from './akn-marks.ts';

/**
 * What turned one revision into the next, for Akoma Ntoso: words that came and words that went, by their place in
 * the new text, and what each article was called before where it was one and is one. Numbers are no words: that
 * they changed is told by `wId`.
 */
export function aknChanges(
  old: RevisionText,
  fresh: RevisionText,
  corrections: readonly Correction[] = [],
): AknChanges {
  const before = byId(old);
  const after = byId(fresh);
  const originals = new Map<string, string>();
  const marks: ChangeMark[] = [];
  const ends = new Map<string, number>();
  const { pairs } = align(old, fresh, corrections);
  for (const pair of pairs) {
    const [from, to] = [found(before, pair.old), found(after, pair.new)];
    const [was, is] = [from[0], to[0]];
    if (was && is && from.length === 1 && to.length === 1) originals.set(is.eId, was.eId);
    for (const each of from) ends.set(each.eId, to.at(-1)?.end ?? -1);
    if (to.length > 0)
      marks.push(...marksOf(from.map((each) => wordsOf(old.text, each)).join(''), to, fresh.text));
  }
  return {
    originals,
    marks: [...marks, ...goneArticles(old, ends)].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function byId({ tree }: RevisionText): ReadonlyMap<string, Provision> {
  return new Map(Array.from(articlesOf(tree.provisions), (each) => [each.eId, each]));
}

function found(known: ReadonlyMap<string, Provision>, eIds: readonly string[]): Provision[] {
  return eIds.flatMap((eId) => known.get(eId) ?? []);
}

function startOf({ start, label }: Provision, text: string): number {
  return start + (text.startsWith(label, start) ? label.length : 0);
}

function wordsOf(text: string, each: Provision): string {
  return text.slice(startOf(each, text), each.end);
}

/** Marks in one or several articles that took the place of some words. */
function marksOf(old: string, articles: readonly Provision[], text: string): ChangeMark[] {
  const pieces = articles.map((each) => ({ start: startOf(each, text), end: each.end }));
  const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
  const marks: ChangeMark[] = [];
  let at = 0;
  for (const { type, text: words } of diffWords(old, joined)) {
    if (type === 'del') marks.push({ ...placed(pieces, at, 0), del: words });
    if (type === 'ins') marks.push(...inserted(pieces, at, words.length));
    if (type !== 'del') at += words.length;
  }
  return marks;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function placed(pieces: readonly Piece[], offset: number, length: number): Piece {
  let left = offset;
  for (const { start, end } of pieces) {
    if (left < end - start || (length === 0 && left === end - start))
      return { start: start + left, end: Math.min(end, start + left + length) };
    left -= end - start;
  }
  const last = pieces.at(-1)?.end ?? 0;
  return { start: last, end: last };
}

/** Words that came may run over the edge of an article. */
function inserted(pieces: readonly Piece[], offset: number, length: number): ChangeMark[] {
  const marks: ChangeMark[] = [];
  for (let done = 0; done < length; ) {
    const { start, end } = placed(pieces, offset + done, length - done);
    if (end <= start) break;
    marks.push({ start, end, del: '' });
    done += end - start;
  }
  return marks;
}

/** An article that is gone stands, struck, behind the one that stands where its forerunner did. */
function goneArticles(old: RevisionText, ends: ReadonlyMap<string, number>): ChangeMark[] {
  const marks: ChangeMark[] = [];
  let last = -1;
  for (const each of articlesOf(old.tree.provisions)) {
    const end = ends.get(each.eId) ?? -1;
    if (end >= 0) last = end;
    else if (last >= 0)
      marks.push({ start: last, end: last, del: oneLine(old.text.slice(each.start, each.end)) });
  }
  return marks;
}
