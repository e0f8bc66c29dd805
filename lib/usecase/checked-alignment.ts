import { foldedWords } from '../anchor/fold.ts';
import type { RevisionText } from '../anchor/revision-text.ts';
import type { Revision } from '../comment/revision.ts';
import { provisionByEId } from '../law/locate.ts';
import type { Correction } from '../revision/correction.ts';
import type { HearingPort } from './hearing-port.ts';
import { wordsHashOf } from './law-words.ts';

/** Revisions looked at, as in `publishedLike`. */
const most = 6;

/**
 * What the hearing's staff linked and unlinked by hand between these two revisions. Empty where they did not, the
 * hearing cannot be read or publishes other words; what names an article that reads differently here is left out.
 */
export async function checkedBetween(
  earlier: Revision,
  revision: Revision,
  port: Pick<HearingPort, 'hearing' | 'revision'>,
): Promise<readonly Correction[]> {
  const url = revision.hearingUrl;
  const hearing = url === null ? null : await port.hearing(url);
  if (url === null || hearing?.kind !== 'read') return [];
  const words = wordsHashOf(revision);
  for (const { id } of [...hearing.value.revisions].reverse().slice(0, most)) {
    const asked = await port.revision(url, id);
    if (asked.kind !== 'read' || wordsHashOf(asked.value) !== words) continue;
    const { alignment } = asked.value;
    if (alignment === undefined || alignment.corrections.length === 0) return [];
    const before = await port.revision(url, alignment.earlier);
    if (before.kind !== 'read' || wordsHashOf(before.value) !== wordsHashOf(earlier)) return [];
    return alignment.corrections.filter(
      (each) =>
        isSameArticle(each.old, earlier, before.value) && isSameArticle(each.new, revision, asked.value),
    );
  }
  return [];
}

function isSameArticle(eId: string, own: RevisionText, published: RevisionText): boolean {
  const words = wordsOf(eId, own);
  return words !== null && words === wordsOf(eId, published);
}

function wordsOf(eId: string, { text, tree }: RevisionText): string | null {
  const found = provisionByEId(tree, eId);
  return found && foldedWords(text.slice(found.start, found.end));
}
