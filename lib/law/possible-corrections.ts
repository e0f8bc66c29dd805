import { skipGaps } from './characters.ts';
import { type Correction, makesSense } from './correction.ts';
import { articleLabelAt, itemLabelAt } from './printed-label.ts';
import type { DraftTree, Level, Provision } from './provision.ts';

/** From the widest to the narrowest; 分编 is left to the drafts that print it. */
const ladder: readonly Level[] = ['part', 'chapter', 'section', 'article', 'paragraph', 'item', 'subitem'];

/** What a person can do with one clause of the tree as it stands; null where it makes no sense there. */
export interface Possible {
  readonly join: Correction | null;
  readonly raise: Correction | null;
  readonly lower: Correction | null;
  readonly drop: Correction | null;
}

export function possibleFor(text: string, tree: DraftTree, clause: Provision): Possible {
  const { start: at, level } = clause;
  const ifSensible = (correction: Correction | null) =>
    correction && makesSense(text, tree, correction) ? correction : null;
  return {
    join: ifSensible({ kind: 'join', at, level }),
    raise: ifSensible(towards(text, tree, { clause, step: -1 })),
    lower: ifSensible(towards(text, tree, { clause, step: 1 })),
    drop: ifSensible({ kind: 'drop', at, level }),
  };
}

function towards(
  text: string,
  tree: DraftTree,
  { clause, step }: { readonly clause: Provision; readonly step: 1 | -1 },
): Correction | null {
  const { start: at, level } = clause;
  const rung = ladder.indexOf(level);
  const to =
    level === 'subpart' ? (step < 0 ? 'part' : 'chapter') : rung < 0 ? undefined : ladder[rung + step];
  if (to === undefined) return null;
  return {
    kind: 'level',
    at,
    level,
    to,
    label: level === 'paragraph' ? labelFor(text, tree, { at, to }) : null,
  };
}

function labelFor(text: string, tree: DraftTree, { at, to }: { readonly at: number; readonly to: Level }) {
  return to === 'article' ? articleLabelAt(text, tree, at) : itemLabelAt(text, tree, at);
}

/** Places inside a clause where another could begin: lines and sentences, UTF-16 offsets. */
export function placesInside(text: string, { start, end, label }: Provision): readonly number[] {
  const places: number[] = [];
  for (let at = start + label.length; at < end; at++) {
    if (!'\n。；;：:'.includes(text[at] ?? '')) continue;
    const next = skipGaps(text, at + 1, end);
    if (next < end && next > start && !closing.includes(text[next] ?? '')) places.push(next);
  }
  return [...new Set(places)];
}

const closing = '”’」』）)》】';

/** Lets a clause begin at a place: of the level that its label speaks for, a paragraph where it has none. */
export function splitAt(text: string, tree: DraftTree, at: number): Correction | null {
  const item = itemLabelAt(text, tree, at);
  const article = item ? null : articleLabelAt(text, tree, at);
  const tried: readonly Correction[] = [
    ...(article ? [{ kind: 'split', at, level: 'article', label: article } as const] : []),
    ...(item ? [{ kind: 'split', at, level: 'item', label: item } as const] : []),
    { kind: 'split', at, level: 'paragraph', label: null },
  ];
  return tried.find((each) => makesSense(text, tree, each)) ?? null;
}
