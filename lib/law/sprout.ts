import { EIds } from './eid.ts';
import type { Level, Provision } from './provision.ts';

/** A provision while the tree is being put together: no eId yet, children still to come. */
export interface Sprout {
  readonly level: Level;
  number: string | null;
  label: string;
  heading: string | null;
  start: number;
  /** Behind its own words; `grow` stretches it over the children. */
  end: number;
  children: Sprout[];
}

/** Gives every sprout its eId and its full extent. */
export function grow(sprouts: readonly Sprout[]): Provision[] {
  const articles = new EIds();
  const others = new EIds();
  return sprouts.map((sprout, at) => growOne(sprout, { articles, others, prefix: '', place: at + 1 }));
}

interface Place {
  /** An article does not carry the eId of what it stands in: one register for the whole text. */
  readonly articles: EIds;
  /** All others do, so only siblings can be alike. A register over the whole text would cost more the longer it is. */
  readonly others: EIds;
  readonly prefix: string;
  /** Counts paragraphs, and what has no number, within the parent. */
  readonly place: number;
}

function growOne(sprout: Sprout, { articles, others, prefix, place }: Place): Provision {
  const number = sprout.number ?? (countedByPlace.has(sprout.level) ? String(place) : '');
  const eId =
    sprout.level === 'article'
      ? articles.give(sprout.level, number, annexOf(prefix))
      : others.give(sprout.level, number, prefix);
  const children = sprout.children.length === 0 ? none : growChildren(sprout.children, articles, eId);
  const { level, label, heading, start } = sprout;
  const end = Math.max(sprout.end, children.at(-1)?.end ?? 0);
  return { eId, level, number: sprout.number, label, heading, start, end, children };
}

const none: readonly Provision[] = [];

function growChildren(sprouts: readonly Sprout[], articles: EIds, prefix: string): Provision[] {
  const others = new EIds();
  const counts = new Map<Level, number>();
  return sprouts.map((sprout) => {
    const place = (counts.get(sprout.level) ?? 0) + 1;
    counts.set(sprout.level, place);
    return growOne(sprout, { articles, others, prefix, place });
  });
}

const countedByPlace: ReadonlySet<Level> = new Set<Level>(['paragraph', 'item', 'subitem', 'annex']);

/** Articles are numbered through the whole text, so their eId does not name chapter or part; an annex counts anew. */
function annexOf(prefix: string): string {
  if (!prefix.startsWith('att')) return '';
  const end = prefix.indexOf('__');
  return end < 0 ? prefix : prefix.slice(0, end);
}
