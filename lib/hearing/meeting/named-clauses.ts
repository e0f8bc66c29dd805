import type { Provision } from '../../law/provision.ts';
import { findMentions } from '../collate/find-mentions.ts';
import type { LetterDraft } from '../collate/mention.ts';

/** So many at most: a note that names a whole chapter is about none of them. */
const most = 4;

/**
 * eIds of the clauses that spoken words are about, as far as they name them (第十七条, 17条第二款), in the order of
 * naming; other laws' articles and those only referred to are left out. For a person to confirm.
 */
export function namedClauses(words: string, draft: LetterDraft): string[] {
  const named = findMentions(words, draft).flatMap(({ role, eIds }) => (role === 'topic' ? eIds : []));
  return [...new Set(named)].slice(0, most);
}

/** Every clause a note can be put to: articles and annexes, whatever they stand under. */
export function clausesOf(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((each) =>
    each.level === 'article' || each.level === 'annex' ? [each] : clausesOf(each.children),
  );
}
