/** The other pages of what one page shows a part of: addresses in the order of their pages. */
export interface Pager {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A pager is a row of links, no paragraph. In UTF-16 units. */
const longestRow = 200;
/** Longest words of one link in it, with what blanks the markup puts in. */
const longestWord = 40;
const mostLinks = 40;
/** How far above a link its pager may begin. */
const climb = 4;
/** Boxes that pages call a pager, for those that have numbers alone. */
const named =
  '[class*="pag" i], [id*="pag" i], [class*="fenye" i], [id*="fenye" i], [role="navigation"], nav';

const nextWords = /^(?:下一?[页頁]|[后後]一?[页頁]|next(?:page)?)$/i;
const previousWords = /^(?:上一?[页頁]|前一?[页頁]|prev(?:ious)?(?:page)?)$/i;
const numberWords = /^第?(\d{1,3})[页頁]?$/;
const total = /共(\d{1,3})[页頁]/;

/**
 * The pager of a text that lies over several pages; null where there is none. `isNear` says whether a place of the
 * document belongs to that text. Links to other sites, to the page itself and to scripts are none.
 */
export function pagerIn(
  document: Document,
  address: string,
  isNear: (node: Element) => boolean = () => true,
): Pager | null {
  const site = siteOf(document, address);
  for (const link of document.querySelectorAll<HTMLElement>('a[href]')) {
    if ((link.textContent ?? '').length > longestWord) continue;
    const words = wordsOf(link);
    if (!nextWords.test(words) && !previousWords.test(words)) continue;
    const pager = site.address(link) && isNear(link) && readPager(boxOf(link), site);
    if (pager) return pager;
  }
  for (const box of document.querySelectorAll<HTMLElement>(named)) {
    const links = box.querySelectorAll('a[href]').length;
    if (links === 0 || links > mostLinks || textOf(box).length > longestRow || !isNear(box)) continue;
    const pager = readPager(box, site);
    if (pager && [...pager.before, ...pager.after].every((each) => isFamily(address, each))) return pager;
  }
  return null;
}

interface Site {
  readonly own: string;
  /** Where a link leads within the site, without its `#`; null where it leads elsewhere or nowhere. */
  address(link: Element): string | null;
}

function siteOf(document: Document, address: string): Site {
  const written = document.querySelector('base[href]')?.getAttribute('href');
  const base = (written && parsed(written, address)?.href) || address;
  const own = new URL(address);
  own.hash = '';
  return {
    own: own.href,
    address(link) {
      const href = link.getAttribute('href')?.trim() ?? '';
      const found = href === '' || href.startsWith('#') ? null : parsed(href, base);
      if (!found || found.origin !== own.origin || !/^https?:$/.test(found.protocol)) return null;
      found.hash = '';
      return found.href;
    },
  };
}

function parsed(href: string, base: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null; // no address at all: such a link leads nowhere
  }
}

/** The row that a 下一页 stands in: as far up as it stays a row. */
function boxOf(link: Element): Element {
  let box = link;
  for (let up = link.parentElement, steps = 0; up && steps < climb; up = up.parentElement, steps++) {
    if (textOf(up).length > longestRow) break;
    box = up;
  }
  return box;
}

function readPager(box: Element, site: Site): Pager | null {
  const numbered = new Map<number, string>();
  let next: string | null = null;
  let previous: string | null = null;
  for (const link of [box, ...box.querySelectorAll('a[href]')]) {
    const address = link.localName === 'a' ? site.address(link) : null;
    if (address === null) continue;
    const words = wordsOf(link);
    const number = Number(numberWords.exec(words)?.[1] ?? 0);
    if (number > 0) numbered.set(number, address);
    if (nextWords.test(words) && address !== site.own) next ??= address;
    if (previousWords.test(words) && address !== site.own) previous ??= address;
  }
  const rows = { numbered, next, previous, total: Number(total.exec(wordsOf(box))?.[1] ?? 0) };
  const here = placeOf(rows, site.own);
  if (here !== null) return around(rows, here);
  if (next === null && previous === null) return null;
  return { before: previous === null ? [] : [previous], after: next === null ? [] : [next] };
}

interface Rows {
  readonly numbered: ReadonlyMap<number, string>;
  readonly next: string | null;
  readonly previous: string | null;
  /** 共N页; 0 where it is not said. */
  readonly total: number;
}

/** Which page this is, as far as its numbers tell. */
function placeOf({ numbered, next, previous }: Rows, own: string): number | null {
  if (numbered.size === 0) return null;
  for (const [number, address] of numbered) {
    if (address === own) return number;
    if (address === next && !numbered.has(number - 1)) return number - 1;
    if (address === previous && !numbered.has(number + 1)) return number + 1;
  }
  // The number of the page itself is no link.
  const most = Math.max(...numbered.keys());
  for (let number = 1; number <= most; number++) if (!numbered.has(number)) return number;
  return null;
}

function around(rows: Rows, here: number): Pager | null {
  const { numbered, next, previous } = rows;
  const address = patternOf(numbered);
  const at = (number: number) =>
    numbered.get(number) ??
    (number === here + 1 ? next : number === here - 1 ? previous : null) ??
    address(number);
  const before: string[] = [];
  for (let number = here - 1; number > 0; number--) {
    const found = at(number);
    if (found === null) break;
    before.unshift(found);
  }
  const most = Math.max(rows.total, ...numbered.keys());
  const after: string[] = [];
  for (let number = here + 1; number <= most || number === here + 1; number++) {
    const found = number <= most ? at(number) : next;
    if (found === null) break;
    after.push(found);
  }
  return before.length + after.length > 0 ? { before, after } : null;
}

/** How the pages that a long pager leaves out (1 2 3 … 9) are addressed: as two of its own numbers are, counted on. */
function patternOf(numbered: ReadonlyMap<number, string>): (number: number) => string | null {
  const known = [...numbered].filter(([number]) => number > 1);
  for (const shift of [0, -1]) {
    for (const [number, address] of known) {
      const counted = String(number + shift);
      const at = address.lastIndexOf(counted);
      if (at < 0) continue;
      const write = (n: number) => address.slice(0, at) + (n + shift) + address.slice(at + counted.length);
      if (known.length > 1 && known.every(([n, each]) => write(n) === each))
        return (n) => (n > 1 ? write(n) : null);
    }
  }
  return () => null;
}

/** The same page under another number: t123.html and t123_1.html, ?id=9 and ?id=9&page=2. */
function isFamily(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  const stem = ({ pathname }: URL) =>
    pathname.replace(/\.[a-z]{2,5}$/i, '').replace(/(?:[_-]|\/(?:page\/)?)\d{1,3}$/i, '');
  return stem(a) === stem(b);
}

/** Without blanks, brackets and arrows: [下一页 »] says 下一页. */
function wordsOf(element: Element): string {
  return textOf(element)
    .normalize('NFKC')
    .replace(/[\s[\]()<>«»‹›←→【】]/g, '');
}

/** Pagers are often written by a script that stands inside them: that is none of their words. */
function textOf(element: Element): string {
  const scripts = [...element.querySelectorAll('script, style')];
  const all = element.textContent ?? '';
  return scripts.reduce((text, script) => text.replace(script.textContent ?? '', ''), all);
}
