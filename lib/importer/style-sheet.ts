/** A rule of a style sheet: the selectors as written, and the declarations, names in lower case. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: Declarations;
}

export type Declarations = ReadonlyMap<string, Declaration>;

export interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

export interface StyleSheet {
  readonly rules: readonly StyleRule[];
  /** `@counter-style` rules by name. */
  readonly counterStyles: ReadonlyMap<string, Declarations>;
}

/** Blocks nested deeper than this are not CSS that a page needs. */
const deepest = 8;

/**
 * Reads the simple part of a style sheet: style rules, those in `@media` that a screen shows, and
 * `@counter-style`. What it cannot read it leaves out.
 */
export function readStyleSheet(css: string): StyleSheet {
  const rules: StyleRule[] = [];
  const counterStyles = new Map<string, Declarations>();
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
  readRules(bare, 0, (prelude, body, depth) => {
    const counter = /^@counter-style\s+(\S+)/i.exec(prelude);
    if (counter?.[1]) counterStyles.set(counter[1], readDeclarations(body));
    else if (!prelude.startsWith('@'))
      rules.push({ selectors: splitOutside(prelude, ','), declarations: readDeclarations(body) });
    else return showsOnScreen(prelude) && depth < deepest;
    return false;
  });
  return { rules, counterStyles };
}

/** Reads `display: none; …` as in a style attribute. The last of a name counts. */
export function readDeclarations(css: string): Declarations {
  const declarations = new Map<string, Declaration>();
  for (const each of splitOutside(css, ';')) {
    const colon = each.indexOf(':');
    if (colon < 0) continue;
    const name = each.slice(0, colon).trim().toLowerCase();
    const written = each.slice(colon + 1).trim();
    const important = /!\s*important$/i.test(written);
    if (declarations.get(name)?.important && !important) continue;
    declarations.set(name, {
      value: important ? written.replace(/\s*!\s*important$/i, '') : written,
      important,
    });
  }
  return declarations;
}

/** `visit` answers whether the block holds rules that are to be read too. */
function readRules(
  css: string,
  depth: number,
  visit: (prelude: string, body: string, depth: number) => boolean,
): void {
  let at = 0;
  while (at < css.length) {
    const open = findOutside(css, '{', at);
    if (open < 0) return;
    const close = closingBrace(css, open);
    const prelude = css.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const body = css.slice(open + 1, close);
    if (visit(prelude, body, depth)) readRules(body, depth + 1, visit);
    at = close + 1;
  }
}

/** The screen that a file is read for, in CSS pixels: a common one, wide enough for the desktop layout. */
const screenWidth = 1280;

function showsOnScreen(prelude: string): boolean {
  if (/^@(?:supports|layer|container)\b/i.test(prelude)) return true;
  if (!/^@media\b/i.test(prelude)) return false;
  const queries = prelude.slice('@media'.length).toLowerCase().split(',');
  return queries.some((query) =>
    query
      .trim()
      .split(/\s+and\s+/)
      .every(holdsOnScreen),
  );
}

function holdsOnScreen(part: string): boolean {
  const width = /^\(\s*(min|max)-width\s*:\s*([\d.]+)(px|r?em)\s*\)$/.exec(part);
  if (!width) return /^(?:(?:only\s+)?(?:screen|all)|not\s+print|)$/.test(part);
  const pixels = Number(width[2]) * (width[3] === 'px' ? 1 : 16);
  return width[1] === 'min' ? pixels <= screenWidth : pixels >= screenWidth;
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const char = css[at];
    if (char === '"' || char === "'") at = closingQuote(css, at);
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return css.length;
}

function closingQuote(css: string, open: number): number {
  for (let at = open + 1; at < css.length; at++) {
    if (css[at] === '\\') at++;
    else if (css[at] === css[open] || css[at] === '\n') return at;
  }
  return css.length;
}

/** The next `wanted` outside of quotes and parentheses, -1 where there is none. */
function findOutside(css: string, wanted: string, from: number): number {
  let nested = 0;
  for (let at = from; at < css.length; at++) {
    const char = css[at];
    if (char === wanted && nested === 0) return at;
    if (char === '"' || char === "'") at = closingQuote(css, at);
    else if (char === '(' || char === '[') nested++;
    else if (char === ')' || char === ']') nested = Math.max(0, nested - 1);
  }
  return -1;
}

function splitOutside(css: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = findOutside(css, separator, 0); at >= 0; at = findOutside(css, separator, from)) {
    parts.push(css.slice(from, at));
    from = at + 1;
  }
  parts.push(css.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
