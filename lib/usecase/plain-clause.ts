/** 第九条, 第十二条之一, with the blank behind it. */
const label = /^第[^条\n]{1,12}条(?:之[一二三四五六七八九十]{1,3})?[\s\u3000]*/;

/**
 * A clause as it is read when only its words matter: without its number, which the next draft gives to another, and
 * without indents and runs of blanks, which every page sets in its own way. Paragraphs stay lines.
 */
export function plainClause(words: string): string {
  return words
    .trim()
    .replace(label, '')
    .split('\n')
    .map((line) => line.trim().replace(/[ \t\u3000]+/g, ' '))
    .filter((line) => line !== '')
    .join('\n');
}
