import type { Pair } from '../revision/alignment.ts';
import type { Correction } from '../revision/correction.ts';

/** Two articles that belong together. */
export interface Link {
  /** eIds of the earlier and the later revision. */
  readonly old: string;
  readonly new: string;
}

/** The strands of a pair: its own links, or its one. */
export function linksOf({ links, ...pair }: Pair): readonly Link[] {
  if (links) return links.map((link) => ({ old: link.old, new: link.new }));
  return pair.old.flatMap((old) => pair.new.map((fresh) => ({ old, new: fresh })));
}

/**
 * Links two articles and leaves every partner that either has: a second one makes a split or a merge. A linked
 * article has exactly the partners that links give it, so those it had become links too.
 */
export function withLink(
  corrections: readonly Correction[],
  pairs: readonly Pair[],
  link: Link,
): readonly Correction[] {
  const known = pairs
    .flatMap(linksOf)
    .filter((each) => each.old === link.old || each.new === link.new)
    .map((each): Correction => ({ type: 'link', ...each }));
  return [...known, { type: 'link' as const, ...link }].reduce(replaced, corrections);
}

/** Parts two articles; what else either belongs to stays, where it was linked by hand. */
export function withoutLink(corrections: readonly Correction[], link: Link): readonly Correction[] {
  return replaced(corrections, { type: 'unlink', ...link });
}

/** The last word on two articles holds. */
function replaced(corrections: readonly Correction[], word: Correction): readonly Correction[] {
  return [...corrections.filter((each) => each.old !== word.old || each.new !== word.new), word];
}
