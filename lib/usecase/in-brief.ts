/** What a proposal changes, in as few words as tell it. */
export interface ChangeInBrief {
  readonly cut: string;
  readonly added: string;
}

/**
 * The middle that differs, widened to no more than what stands between the common ends. One stretch only:
 * a list has no room for more.
 */
export function changeInBrief(original: string, proposed: string): ChangeInBrief {
  const limit = Math.min(original.length, proposed.length);
  let start = 0;
  while (start < limit && original[start] === proposed[start]) start++;
  let end = 0;
  while (end < limit - start && original.at(-1 - end) === proposed.at(-1 - end)) end++;
  if (isLow(original, start) || isLow(proposed, start)) start--;
  if (end > 0 && (isLow(original, original.length - end) || isLow(proposed, proposed.length - end))) end--;
  const cut = original.slice(start, original.length - end);
  const added = proposed.slice(start, proposed.length - end);
  if (cut === '' || added === '') return { cut: bare(cut), added: bare(added) };
  return { cut, added };
}

/** Words that come or go alone, without the signs that tie them to their neighbours; signs alone stay. */
function bare(words: string): string {
  return words.replace(/^[，、；：\s]+|[，、；：\s]+$/g, '') || words;
}

/** The second half of a character outside the BMP: no cut may go before it. */
function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
