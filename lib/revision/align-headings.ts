import { foldedWords } from '../anchor/fold.ts';
import type { Level, Provision } from '../law/provision.ts';
import type { Alignment, Pair, PairKind } from './alignment.ts';
import { assign } from './assign.ts';
import { keptOrder } from './order.ts';

/** A part, chapter or section and the articles in it. */
interface Division {
  readonly eId: string;
  readonly level: Level;
  readonly number: string | null;
  readonly heading: string;
  readonly articles: readonly string[];
}

const divisionLevels: ReadonlySet<Level> = new Set<Level>(['part', 'subpart', 'chapter', 'section']);

/** The same title counts as much as this share of common articles. */
const SAME_TITLE = 0.5;

/** Less than this in common and two divisions are different ones. */
const ENOUGH = 0.25;

/**
 * How the parts, chapters and sections of two revisions belong together: by the articles they share and by
 * their titles. Every division stands in exactly one pair; `textChanged` speaks of the title.
 */
export function alignHeadings(
  old: readonly Provision[],
  fresh: readonly Provision[],
  alignment: Alignment,
): Pair[] {
  const oldDivisions = divisionsOf(old);
  const newDivisions = divisionsOf(fresh);
  const rates = rateAll(oldDivisions, newDivisions, alignment);
  const edges = rates.map((each) => ({ row: each.old, column: each.new, worth: each.rate - ENOUGH }));
  const chosen = assign(edges, oldDivisions.length, newDivisions.length);
  const links = rates.filter((each) => chosen[each.old] === each.new);
  const stayed = new Set(keptOrder(links.map((each) => ({ ...each, weight: 1 }))).map((link) => link.old));
  const oldOf = new Map(links.map((each) => [each.new, each]));
  const pairs = newDivisions.map((division, place) => {
    const link = oldOf.get(place);
    const source = link && oldDivisions[link.old];
    return source ? pairOf(source, division, link.rate, stayed.has(link.old)) : alone('inserted', division);
  });
  const gone = oldDivisions.filter((_, place) => chosen[place] === -1);
  return [...pairs, ...gone.map((division) => alone('deleted', division))];
}

function divisionsOf(provisions: readonly Provision[]): Division[] {
  return provisions.flatMap((provision) => {
    if (!divisionLevels.has(provision.level)) return [];
    const { eId, level, number, heading, children } = provision;
    const own = { eId, level, number, heading: foldedWords(heading ?? ''), articles: articleIds(children) };
    return [own, ...divisionsOf(children)];
  });
}

function articleIds(provisions: readonly Provision[]): string[] {
  return provisions.flatMap((each) => (each.level === 'article' ? [each.eId] : articleIds(each.children)));
}

interface Rate {
  readonly old: number;
  readonly new: number;
  readonly rate: number;
}

function rateAll(old: readonly Division[], fresh: readonly Division[], { pairs }: Alignment): Rate[] {
  const images = new Map(pairs.flatMap((pair) => pair.old.map((eId) => [eId, new Set(pair.new)] as const)));
  return old.flatMap((source, from) =>
    fresh.flatMap((target, to) => {
      if (source.level !== target.level) return [];
      const within = new Set(target.articles);
      const shared = source.articles.filter((eId) =>
        [...(images.get(eId) ?? [])].some((each) => within.has(each)),
      );
      const size = source.articles.length + target.articles.length;
      const common = size === 0 ? 0 : (2 * shared.length) / size;
      const title = source.heading !== '' && source.heading === target.heading ? SAME_TITLE : 0;
      return common + title > 0 ? [{ old: from, new: to, rate: Math.min(1, common + title) }] : [];
    }),
  );
}

function pairOf(old: Division, fresh: Division, rate: number, stayed: boolean): Pair {
  const textChanged = old.heading !== fresh.heading;
  const numberChanged = old.number !== fresh.number;
  const reasons = [`shared-articles-or-title ${rate.toFixed(2)}`];
  const kind = stayed ? kindInPlace(textChanged, numberChanged) : 'moved';
  return { kind, old: [old.eId], new: [fresh.eId], textChanged, numberChanged, score: rate, reasons };
}

function kindInPlace(textChanged: boolean, numberChanged: boolean): PairKind {
  if (numberChanged) return 'renumbered';
  return textChanged ? 'edited' : 'same';
}

function alone(kind: 'inserted' | 'deleted', { eId }: Division): Pair {
  const [old, fresh] = kind === 'deleted' ? [[eId], []] : [[], [eId]];
  return {
    kind,
    old,
    new: fresh,
    textChanged: false,
    numberChanged: false,
    score: 1,
    reasons: ['no-counterpart'],
  };
}
