import type { RevisionText } from '../anchor/revision-text.ts';
import { citationOf } from '../law/cite.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { Alignment, Pair } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';
import type { ReferenceTrouble } from '../revision/stale.ts';
import { type Weight, weightOfChanges } from '../revision/weight.ts';
import { CompareSide } from './compare-side.ts';
import { type CompareWords, type Sign, signsOf } from './compare-words.ts';

/** What a comparison is made of. */
export interface Comparison {
  readonly old: RevisionText;
  readonly new: RevisionText;
  readonly alignment: Alignment;
  readonly references: readonly ReferenceTrouble[];
}

/** One pair as it is printed; left and right are HTML, empty where that side has no article. */
export interface PrintedRow {
  readonly id: string;
  readonly pair: Pair;
  readonly signs: readonly Sign[];
  readonly old: readonly Provision[];
  readonly new: readonly Provision[];
  readonly left: string;
  readonly right: string;
  readonly weights: readonly Weight[];
  /** The division that the article stands in now, where it is the first of it; null elsewhere. */
  readonly heading: string | null;
  /** Where a moved article stood and stands; null where it did not move to another division. */
  readonly moved: { readonly from: string; readonly to: string } | null;
}

/** All rows of a comparison in reading order. */
export function printedRows(comparison: Comparison, words: CompareWords): PrintedRow[] {
  const old = new Articles(comparison.old);
  const fresh = new Articles(comparison.new);
  const troubles = Map.groupBy(comparison.references, (trouble) => trouble.from);
  let division = '';
  return comparison.alignment.pairs.map((pair, place) => {
    const [from, to] = [old.of(pair.old), fresh.of(pair.new)];
    const before = new CompareSide(comparison.old.text, from);
    const after = new CompareSide(comparison.new.text, to);
    const whole = from.length === 0 || to.length === 0;
    const hunks = whole ? [] : diffWords(before.text, after.text);
    const notes = new Map(
      to.map((article) => [article.eId, troubleNotes(troubles.get(article.eId) ?? [], comparison, words)]),
    );
    const now = to[0] ? fresh.divisionOf(to[0].eId) : division;
    const heading = now !== division ? now : null;
    division = now;
    return {
      id: `r${place + 1}`,
      pair,
      signs: signsOf(pair.kind, pair.textChanged),
      old: from,
      new: to,
      left: before.render(whole ? [{ type: 'same', text: before.text }] : hunks, 'del'),
      right: after.render(whole ? [{ type: 'same', text: after.text }] : hunks, 'ins', notes),
      weights: weightOfChanges(hunks),
      heading,
      moved: movedBetween(pair, old, fresh),
    };
  });
}

class Articles {
  readonly #byId = new Map<string, Provision>();
  readonly #divisions = new Map<string, string>();

  constructor({ tree }: RevisionText) {
    for (const article of articlesOf(tree.provisions)) this.#byId.set(article.eId, article);
    this.#collect(tree.provisions, '');
  }

  of(eIds: readonly string[]): Provision[] {
    return eIds.flatMap((eId) => this.#byId.get(eId) ?? []);
  }

  /** 第二章　免疫与登记; empty where the article stands in no division. */
  divisionOf(eId: string): string {
    return this.#divisions.get(eId) ?? '';
  }

  #collect(provisions: readonly Provision[], division: string): void {
    for (const provision of provisions) {
      if (provision.level === 'article') this.#divisions.set(provision.eId, division);
      else if (provision.level !== 'annex') this.#collect(provision.children, nameOf(provision) || division);
    }
  }
}

function nameOf({ level, label, heading }: Provision): string {
  if (level === 'preamble') return '';
  return [label.replace(/\s/g, ''), heading ?? ''].filter((each) => each !== '').join('　');
}

function movedBetween(pair: Pair, old: Articles, fresh: Articles): PrintedRow['moved'] {
  if (pair.kind !== 'moved') return null;
  const from = old.divisionOf(pair.old[0] ?? '');
  const to = fresh.divisionOf(pair.new[0] ?? '');
  return from !== '' && to !== '' && from !== to ? { from, to } : null;
}

function troubleNotes(
  troubles: readonly ReferenceTrouble[],
  comparison: Comparison,
  words: CompareWords,
): string {
  const sentences = troubles.map((trouble) => troubleSentence(trouble, comparison, words));
  return sentences.map((sentence) => `<p class="zt-note">${sentence}</p>`).join('');
}

function troubleSentence(
  { type, text, became }: ReferenceTrouble,
  comparison: Comparison,
  words: CompareWords,
) {
  if (type === 'broken') return words.broken(text);
  const names = became.map((eId) => citationOf(comparison.new.tree, eId)).join('、');
  return names === '' ? words.staleGone(text, text) : words.stale(text, names, text);
}
