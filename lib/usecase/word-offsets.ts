import type { RevisionText } from '../anchor/revision-text.ts';
import { isGap } from '../law/characters.ts';
import type { Correction, PrintedLabel } from '../law/correction.ts';

/**
 * Where the law's visible units stand in its text, in order. Two texts with the same law have as many, whatever
 * menus, counters and blanks stand around and between them. `tree` is the tree as it was recognised.
 */
export function wordPlaces({ text, tree }: RevisionText): readonly number[] {
  const places: number[] = [];
  for (const { start, end } of tree.provisions)
    for (let at = start; at < end; at++) if (!isGap(text.charCodeAt(at))) places.push(at);
  return places;
}

/** The same corrections with offsets counted in visible units. Those outside the law are left out. */
export function inWords(
  places: readonly number[],
  corrections: readonly Correction[],
): readonly Correction[] {
  const counted = new Map(places.map((place, count) => [place, count]));
  const behindLast = (end: number) => lowerBound(places, end);
  return movedBy(corrections, { at: (offset) => counted.get(offset), end: behindLast });
}

/** Back from visible units to offsets in a text. */
export function fromWords(
  places: readonly number[],
  corrections: readonly Correction[],
): readonly Correction[] {
  const end = (count: number) => (places[count - 1] ?? -1) + 1;
  return movedBy(corrections, { at: (count) => places[count], end });
}

interface Move {
  /** Where a unit stands; undefined where it is no unit of the law. */
  readonly at: (offset: number) => number | undefined;
  /** Behind the last unit before an offset. */
  readonly end: (offset: number) => number;
}

function movedBy(corrections: readonly Correction[], move: Move): readonly Correction[] {
  return corrections.flatMap((correction) => {
    const at = move.at(correction.at);
    if (at === undefined) return [];
    if (!('label' in correction) || correction.label === null) return [{ ...correction, at }];
    return [{ ...correction, at, label: movedLabel(correction.label, move) }];
  });
}

function movedLabel({ number, end, caption, body }: PrintedLabel, move: Move): PrintedLabel {
  const moved = caption && {
    start: move.at(caption.start) ?? move.end(caption.start),
    end: move.end(caption.end),
  };
  return { number, end: move.end(end), caption: moved, body: move.at(body) ?? move.end(body) };
}

/** How many of the sorted places stand before an offset. */
export function lowerBound(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
