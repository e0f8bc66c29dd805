import { readNumber } from '../../law/numerals.ts';

const n = '[\\d零〇一二三四五六七八九十百两]{1,6}';
const cited = new RegExp(`第(${n})((?:[、,和及至到~-]{1,2}第?${n}){0,12})条(?:之(${n}))?`, 'g');
const link = new RegExp(`([、,和及至到~-]{1,2})第?(${n})`, 'g');
const parts = `(?:第${n}款)?(?:第?\\(?${n}\\)?项)?`;
const until = new RegExp(`^(?:的规定)?${parts}(?:至|到|-{1,2}|~{1,2})$`);
const otherLaw = /^中华人民共和国(?!.*(?:草案|稿))|法(?:\(\d{4}[^()]*\))?$/;
const widest = 200;

interface Cite {
  readonly main: number;
  readonly sub: number;
  /** Every article since the one before it is meant. */
  readonly reaches: boolean;
}

/**
 * The articles that the words cite, ranges spelled out: `12`, `11-1`. 款 and 项 do not count, 章 give none,
 * nor do articles of another law (《中华人民共和国立法法》第三条).
 */
export function citedArticles(words: string): string[] {
  const numbers: string[] = [];
  let before: Cite | null = null;
  for (const cite of citesOf(words)) {
    if (cite.reaches && before) numbers.push(...between(before, cite));
    numbers.push(write(cite));
    before = cite;
  }
  return [...new Set(numbers)];
}

function citesOf(words: string): Cite[] {
  const cites: Cite[] = [];
  let behind = 0;
  for (const match of words.matchAll(cited)) {
    const gap = words.slice(behind, match.index);
    behind = match.index + match[0].length;
    const law = /《([^《》]{1,80})》\s?$/.exec(words.slice(Math.max(0, match.index - 84), match.index))?.[1];
    if (law !== undefined && otherLaw.test(law)) continue;
    const sub = match[3] === undefined ? 0 : (readNumber(match[3]) ?? 0);
    const links = [...(match[2] ?? '').matchAll(link)].map(([, sign, number]) => ({
      reaches: /[至到~-]/.test(sign ?? ''),
      main: readNumber(number ?? ''),
    }));
    const all = [
      { reaches: cites.length > 0 && until.test(gap), main: readNumber(match[1] ?? '') },
      ...links,
    ];
    for (const [i, { reaches, main }] of all.entries()) {
      if (main !== null && main > 0) cites.push({ main, sub: i === all.length - 1 ? sub : 0, reaches });
    }
  }
  return cites;
}

/** What stands between the ends of a range, ends left out. */
function between(from: Cite, to: Cite): string[] {
  const numbers: string[] = [];
  if (from.main === to.main) {
    for (let sub = from.sub + 1; sub < to.sub && numbers.length < widest; sub++)
      numbers.push(`${to.main}-${sub}`);
    return numbers;
  }
  for (let main = from.main + 1; main < to.main && numbers.length < widest; main++)
    numbers.push(String(main));
  if (to.sub > 0) numbers.push(String(to.main));
  return numbers;
}

function write({ main, sub }: Cite): string {
  return sub === 0 ? String(main) : `${main}-${sub}`;
}
