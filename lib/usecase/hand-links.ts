import * as z from 'zod';
import type { Correction } from '../revision/correction.ts';
import { withoutLink } from './alignment-edit.ts';

/** The clauses that stand in one row now. */
export interface HandGroup {
  readonly old: readonly string[];
  readonly new: readonly string[];
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
  return apart.reduce(withoutLink, links);
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
