import { findMentions } from './find-mentions.ts';
import type { LetterDraft } from './mention.ts';
import { quotesOf } from './quotes.ts';

/** The sentence by which an opinion's clause was found: the one that names it, else the one that quotes it; '' else. */
export function evidenceOf(opinion: string, draft: LetterDraft): string {
  const named = findMentions(opinion, draft).find(
    ({ role, eIds, within }) =>
      (role === 'topic' || role === 'reference') && (eIds.length > 0 || within !== null),
  );
  const at = named?.start ?? quotesOf(opinion)[0]?.start;
  return at === undefined ? '' : sentenceAt(opinion, at);
}

function sentenceAt(words: string, at: number): string {
  let start = 0;
  for (const sentence of words.split(/(?<=[。！？!?；;\n])/u)) {
    if (at < start + sentence.length) return sentence.trim();
    start += sentence.length;
  }
  return '';
}
