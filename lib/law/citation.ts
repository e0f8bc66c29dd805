import { type Citation, type CitedPlace, citableLevels, type RelativeCitation } from './cited-place.ts';
import { pathTo } from './locate.ts';
import { articlesOf, type DraftTree, type Level, type Provision, walk } from './provision.ts';
import { traditionOfLanguage } from './traditions.ts';

/** Every citation in running text of a language, in order, with its offsets. */
export function findCitations(text: string, language = 'zh-Hans'): Citation[] {
  return traditionOfLanguage(language).findCitations(text);
}

/**
 * The eIds that a citation names, as read from the clause `from` (its eId) in the same tree. Empty where it
 * names another law's places, or ones that this tree does not have.
 */
export function resolveCitation(tree: DraftTree, citation: Citation, from: string): string[] {
  if (citation.kind === 'relative') return resolveRelative(tree, citation, from);
  if (citation.law === 'other') return [];
  const home =
    citation.from.article === undefined && startsBelowArticle(citation.from) ? articleOf(tree, from) : null;
  const first = placeIn(home ? home.children : tree.provisions, citation.from);
  if (!citation.to) return first ? [first.eId] : [];
  const last = placeIn(home ? home.children : tree.provisions, citation.to);
  return first && last ? between(tree, first, last) : [];
}

/** The provision at a cited place; null where the tree has none. */
export function provisionAt(tree: DraftTree, place: CitedPlace): Provision | null {
  return placeIn(tree.provisions, place);
}

function startsBelowArticle(place: CitedPlace): boolean {
  return (
    place.part === undefined &&
    place.subpart === undefined &&
    place.chapter === undefined &&
    place.section === undefined
  );
}

function articleOf(tree: DraftTree, eId: string): Provision | null {
  return pathTo(tree, eId).find((provision) => provision.level === 'article') ?? null;
}

function placeIn(provisions: readonly Provision[], place: CitedPlace): Provision | null {
  let within = provisions;
  let found: Provision | null = null;
  for (const level of citableLevels) {
    const number = place[level];
    if (number === undefined) continue;
    found = nearest(within, level, number);
    if (!found) return null;
    within = found.children;
  }
  return found;
}

/**
 * The provision of that level and number, however deep below; annexes have their own numbers. A paragraph without a
 * number counts by its place, where none bears the number: § 1º is not the caput above it.
 */
function nearest(provisions: readonly Provision[], level: Level, number: string): Provision | null {
  let paragraphs = 0;
  let counted: Provision | null = null;
  for (const provision of walkMain(provisions)) {
    if (provision.level !== level) continue;
    if (provision.number === number) return provision;
    if (level !== 'paragraph') continue;
    paragraphs++;
    if (provision.number === null && String(paragraphs) === number) counted ??= provision;
  }
  return counted;
}

function* walkMain(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) if (provision.level !== 'annex') yield* walk([provision]);
}

/** Everything of the same level from the first to the last, in the order of the text. */
function between(tree: DraftTree, first: Provision, last: Provision): string[] {
  const all = [...walkMain(tree.provisions)].filter((each) => each.level === first.level);
  const start = all.indexOf(first);
  const end = all.indexOf(last);
  return all.slice(start, end + 1).map((provision) => provision.eId);
}

function resolveRelative(tree: DraftTree, citation: RelativeCitation, from: string): string[] {
  const path = pathTo(tree, from);
  const at = path.findIndex((provision) => provision.level === citation.unit);
  const own = path[at];
  if (!own) return [];
  const siblings =
    citation.unit === 'article'
      ? [...articlesOf(tree.provisions)]
      : (path[at - 1]?.children ?? tree.provisions);
  const peers = siblings.filter((each) => each.level === citation.unit);
  const place = peers.indexOf(own);
  const named =
    citation.back === 0 ? [own] : peers.slice(Math.max(0, place - citation.back), Math.max(0, place));
  if (Object.keys(citation.below).length === 0) return named.map((provision) => provision.eId);
  return named.flatMap((provision) => placeIn(provision.children, citation.below)?.eId ?? []);
}
