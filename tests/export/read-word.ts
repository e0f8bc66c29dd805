import { strFromU8, unzipSync } from 'fflate';
import { parseFragment } from 'parse5';

/** A paper read back: what Word itself would find in the file. */
export interface ReadWord {
  /** Every part's XML by its name in the package. */
  readonly parts: Readonly<Record<string, string>>;
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly (readonly (readonly ReadParagraph[])[][])[];
}

export interface ReadParagraph {
  readonly style: string;
  readonly bookmark: string | null;
  readonly runs: readonly { readonly text: string; readonly properties: string }[];
}

export function readWord(bytes: Uint8Array): ReadWord {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const body = parts['word/document.xml'] ?? '';
  const tables = between(body, 'w:tbl').map((table) =>
    between(table, 'w:tr').map((row) => between(row, 'w:tc').map(paragraphsOf)),
  );
  return { parts, paragraphs: paragraphsOf(body), tables };
}

/** Words of a paragraph, of a cell and of the whole paper, line by line. */
export function words(paragraphs: readonly ReadParagraph[]): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

function paragraphsOf(xml: string): ReadParagraph[] {
  return between(xml, 'w:p').map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    bookmark: /<w:bookmarkStart [^>]*w:name="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    runs: between(paragraph, 'w:r').map((run) => ({
      properties: between(run, 'w:rPr')[0] ?? '',
      text: textOf(run),
    })),
  }));
}

function textOf(run: string): string {
  const pieces = run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g);
  return [...pieces]
    .map(([, text, sign]) => (sign ? (sign === 'br' ? '\n' : '\t') : plainText(text ?? '')))
    .join('');
}

function plainText(text: string): string {
  const node = parseFragment(text).childNodes[0];
  return node && 'value' in node ? node.value : text;
}

/** The contents of every element of a name; elements of one name never hold each other in our papers. */
function between(xml: string, name: string): string[] {
  const found: string[] = [];
  const open = new RegExp(`<${name}(?: [^>]*)?>`, 'g');
  for (let start = open.exec(xml); start; start = open.exec(xml)) {
    const from = open.lastIndex;
    const end = xml.indexOf(`</${name}>`, from);
    if (end < 0) break;
    found.push(xml.slice(from, end));
    open.lastIndex = end;
  }
  return found;
}

/** True where a part is well-formed enough for every tag to be closed in order. */
export function isNested(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!alone && name) open.push(name);
  }
  return open.length === 0;
}
