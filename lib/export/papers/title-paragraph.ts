import { type Paragraph, paragraph, type Section } from '../word/document.ts';

/** Characters of 2号 that fit a line of the type area. */
const room: Readonly<Record<Section['page'], number>> = { portrait: 20, landscape: 28, 'large-type': 20 };

/**
 * A title of parts that each make sense alone. Where they do not fit one line, each has its own (GB/T 9704-2012
 * 7.3.1: 回行时，要做到词意完整).
 */
export function titleParagraph(page: Section['page'], ...parts: readonly string[]): Paragraph {
  const said = parts.filter((part) => part !== '');
  const whole = said.join('');
  return paragraph('title', whole.length <= room[page] ? whole : said.join('\n'));
}
