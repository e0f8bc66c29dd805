import { readNumber, writeNumber } from '../../../lib/law/numerals.ts';

const numeral = '[一二三四五六七八九十百零]+';
const articleStart = new RegExp(`(<p[^>]*>(?:\\s|<br\\s*/?>|&nbsp;)*)第(${numeral})条`, 'g');

/**
 * The next revision of a page whose articles each begin a `<p>`: 第三条 goes, the later ones move up by one, and
 * 第十条 asks for three people where it asked for two.
 */
export function revised(html: string): string {
  const starts = [...html.matchAll(articleStart)];
  const [third, fourth] = [startOf(starts, 3), startOf(starts, 4)];
  const without = html.slice(0, third) + html.slice(fourth);
  const renumbered = without.replace(articleStart, (_, before: string, written: string) => {
    const number = readNumber(written) ?? 0;
    return `${before}第${writeNumber(number > 3 ? number - 1 : number)}条`;
  });
  const reworded = renumbered.replace('应当由两名以上工作人员共同进行', '应当由三名以上工作人员共同进行');
  if (reworded === renumbered) throw new Error('expected the words to change in the page');
  return reworded;
}

/** As an official page would say where comments go. */
export function withHearing(html: string, hearingUrl: string): string {
  const link = `<link rel="hearing" href="${hearingUrl}">`;
  return html.includes('</head>') ? html.replace('</head>', `${link}</head>`) : link + html;
}

function startOf(starts: readonly RegExpMatchArray[], number: number): number {
  const found = starts.find(([, , written]) => readNumber(written ?? '') === number);
  if (found?.index === undefined) throw new Error(`expected article ${number} to begin a paragraph`);
  return found.index;
}
