import * as z from 'zod';
import type { Correction } from '../revision/correction.ts';

/** Two clauses of neighbouring revisions, as eIds. */
export interface HandPair {
  readonly old: string;
  readonly new: string;
}

/** The clauses that stand in one row now. */
export interface HandGroup {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/**
 * The two clauses belong together, and what each of them stands with already stays with them: a second partner makes
 * a split or a merge.
 */
export function joinByHand(
  links: readonly Correction[],
  { old, new: fresh }: HandPair,
  groups: readonly HandGroup[],
): readonly Correction[] {
  const partners = groups.flatMap((group) => [
    ...(group.old.includes(old) ? group.new.map((each) => ({ old, new: each })) : []),
    ...(group.new.includes(fresh) ? group.old.map((each) => ({ old: each, new: fresh })) : []),
  ]);
  return [{ old, new: fresh }, ...partners].reduce(
    (all, pair) => withWord(all, { type: 'link', ...pair }),
    links,
  );
}

/** The clause belongs to none of those that it stands with; the others stay together as they were. */
export function partByHand(
  links: readonly Correction[],
  eId: string,
  { old, new: fresh }: HandGroup,
): readonly Correction[] {
  const isOld = old.includes(eId);
  const apart = (isOld ? fresh : old).map((other) =>
    isOld ? { old: eId, new: other } : { old: other, new: eId },
  );
  return apart.reduce((all, pair) => withWord(all, { type: 'unlink', ...pair }), links);
}

/** The last word on two clauses is the only one. */
function withWord(links: readonly Correction[], word: Correction): readonly Correction[] {
  return [...links.filter((each) => each.old !== word.old || each.new !== word.new), word];
}

/** Takes back every word on these clauses: the program decides again. */
export function forgetHand(
  links: readonly Correction[],
  { old, new: fresh }: HandGroup,
): readonly Correction[] {
  return links.filter((each) => !old.includes(each.old) && !fresh.includes(each.new));
}

const shape = z.array(z.object({ type: z.enum(['link', 'unlink']), old: z.string(), new: z.string() }));

/** What was kept as text; nothing where it cannot be read. */
export function readLinks(kept: string | null): readonly Correction[] {
  if (kept === null) return [];
  try {
    const read = shape.safeParse(JSON.parse(kept));
    return read.success ? read.data : [];
  } catch {
    return []; // no JSON: as if nothing had been kept
  }
}

export function writeLinks(links: readonly Correction[]): string {
  return JSON.stringify(links);
}

/** The setting in which the words on a pair of revisions are kept. */
export function linksKey(oldId: string, newId: string): string {
  return `links:${oldId}:${newId}`;
}
