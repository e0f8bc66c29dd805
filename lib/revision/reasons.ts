import { captionChanged } from './changed.ts';
import type { Match, Rated } from './match.ts';
import type { Group, Links } from './pair-up.ts';
import type { Part } from './parts.ts';

/**
 * Why a group is what it is, in short codes; numbers are 0 to 1:
 * `staff`, `same-words`, `only-citations-changed`, `shared-words 0.83`, `grown-around 0.95` (the shorter text
 * stands in the longer), `between-neighbours`, `same-number`, `caption-changed`, `part art_3 art_5 0.31`
 * (sentences went over, so much of both), `swallowed art_3 art_4 0.34` (has become one with its neighbour),
 * `no-counterpart`, `nearest art_7 0.21` (looked at and refused).
 */
export function reasonsFor(group: Group, links: Links): string[] {
  const parts = group.parts.map((part) => partReason(part, links));
  const [match] = group.matches;
  if (match && parts.length === 0) return reasonsOfMatch(match, links);
  const sources = group.matches.map((each) => `match ${eIds(each, links)} ${figure(each.alike)}`);
  return parts.length > 0 ? [...sources, ...parts] : withoutPartner(group, links);
}

function reasonsOfMatch(match: Match, links: Links): string[] {
  const old = links.old.units[match.old];
  const fresh = links.new.units[match.new];
  if (!old || !fresh) return [];
  const reasons: string[] = match.origin === 'alike' ? wordReasons(match, links) : [match.origin];
  if (old.number !== null && old.number === fresh.number) reasons.push('same-number');
  if (captionChanged([old], [fresh])) reasons.push('caption-changed');
  return reasons;
}

/** From where on it is worth saying that one text stands in the other. */
const MOSTLY_CONTAINED = 0.8;

function wordReasons(match: Match, { ratings }: Links): string[] {
  const rated = ratings.of(match);
  if (!rated) return [];
  const reasons = [`shared-words ${figure(rated.shared)}`];
  if (rated.contained >= MOSTLY_CONTAINED && rated.shared < MOSTLY_CONTAINED) {
    reasons.push(`grown-around ${figure(rated.contained)}`);
  }
  if (rated.inPlace) reasons.push('between-neighbours');
  return reasons;
}

function partReason(part: Part, links: Links): string {
  if (part.origin === 'staff') return 'staff';
  const word = part.origin === 'sentences' ? 'part' : 'swallowed';
  return `${word} ${eIds(part, links)} ${figure(part.share)}`;
}

function withoutPartner(group: Group, links: Links): string[] {
  const nearest = links.ratings
    .around(group)
    .reduce<Rated | null>((most, each) => (most && most.sure >= each.sure ? most : each), null);
  if (!nearest) return ['no-counterpart'];
  const unit = group.old.length > 0 ? links.new.units[nearest.to] : links.old.units[nearest.from];
  return ['no-counterpart', `nearest ${unit?.eId ?? ''} ${figure(nearest.alike)}`];
}

function eIds(link: { readonly old: number; readonly new: number }, links: Links): string {
  return `${links.old.units[link.old]?.eId ?? ''} ${links.new.units[link.new]?.eId ?? ''}`;
}

function figure(value: number): string {
  return value.toFixed(2);
}
