import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { DraftTree, Level, Provision } from '../../lib/law/provision.ts';

/**
 * A text that shows its own expected tree. A case is a heading line and the text, each line behind a gutter:
 *
 *     ## A paragraph that opens with a citation begins no article
 *     title | 清屿市养犬管理条例
 *     ch1=总则 | 第一章　总　则
 *      a1=目的 | 第一条 【目的】为了规范养犬行为，制定本条例。
 *       p | 第三条规定的犬只，不适用本条例。
 *     ! missing 2
 *
 * The gutter names what begins in the line: pt part, sp subpart, ch chapter, se section, a article, p paragraph,
 * i item, s subitem, pre preamble, an annex, each with its number and `=heading`; one blank for each level above
 * it. The paragraph that begins with its article's label is not named. `+` goes on with what stands above, `-`
 * belongs to no provision, `title` is the title's line. Lines with `!` name the expected problems.
 * `\uXXXX`, `\t` and `\r` may be written in the text.
 */
export interface Case {
  readonly title: string;
  readonly lines: readonly { readonly gutter: string; readonly text: string }[];
  readonly problems: readonly string[];
}

/** Reads the cases of a spec file. */
export function casesOf(spec: string): Case[] {
  return spec
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rows] = part.split('\n').filter((row) => row.trim() !== '');
      const problems = rows.filter((row) => row.startsWith('! ')).map((row) => row.slice(2));
      const lines = rows.filter((row) => !row.startsWith('! ')).map(lineOf);
      return { title, lines, problems };
    });
}

function lineOf(row: string): { gutter: string; text: string } {
  const bar = row.indexOf('| ');
  if (bar < 0 && !row.endsWith('|'))
    throw new Error(`A line of a case has the form "gutter | text", not: ${row}`);
  const [gutter, text] = bar < 0 ? [row.slice(0, -1), ''] : [row.slice(0, bar), row.slice(bar + 2)];
  return { gutter: gutter.trimEnd(), text: plain(text) };
}

function plain(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\t', '\t')
    .replaceAll('\\r', '\r');
}

/** Where the tree first differs from what the case shows, in words; null where it does not. */
export function mismatchOf({ lines, problems }: Case): string | null {
  const text = lines.map((line) => line.text).join('\n');
  const tree = parseLaw(blocksOfText(text));
  const got = guttersOf(tree, text);
  for (const [at, line] of lines.entries()) {
    if (line.gutter === 'title') continue;
    if (line.gutter === got[at]) continue;
    return `line ${at + 1} "${line.text.slice(0, 24)}": expected "${line.gutter}", got "${got[at]}"`;
  }
  const title = lines
    .filter((line) => line.gutter === 'title')
    .map((line) => line.text.replace(/[#\s]/g, ''));
  if (title.length > 0 && title.join('') !== (tree.title ?? '').replace(/\s/g, ''))
    return `expected the title ${title.join('')}, got ${tree.title}`;
  const told = tree.problems.map(({ type, number }) => (number === null ? type : `${type} ${number}`));
  if (told.join(', ') !== problems.join(', '))
    return `expected problems [${problems.join(', ')}], got [${told.join(', ')}]`;
  return null;
}

const shorts: Readonly<Record<Level, string>> = {
  part: 'pt',
  subpart: 'sp',
  chapter: 'ch',
  section: 'se',
  article: 'a',
  paragraph: 'p',
  item: 'i',
  subitem: 's',
  preamble: 'pre',
  annex: 'an',
};

export function guttersOf(tree: DraftTree, text: string): string[] {
  const starts = lineStarts(text);
  const gutters = starts.map(() => '-');
  const begin = (provision: Provision, depth: number) => {
    const first = lineAt(starts, provision.start);
    const known = gutters[first] ?? '-';
    const token = tokenOf(provision);
    gutters[first] = known === '-' || known === '+' ? `${' '.repeat(depth)}${token}` : `${known} ${token}`;
    for (let line = first + 1; line <= lineAt(starts, Math.max(provision.start, provision.end - 1)); line++) {
      if (gutters[line] === '-') gutters[line] = '+';
    }
  };
  const visit = (provisions: readonly Provision[], depth: number, parent: Provision | null) => {
    for (const provision of provisions) {
      const implied = parent && provision === parent.children[0] && provision.level === 'paragraph';
      const sameLine = parent && lineAt(starts, provision.start) === lineAt(starts, parent.start);
      if (!(implied && sameLine)) begin(provision, depth);
      visit(provision.children, depth + 1, provision);
    }
  };
  visit(tree.provisions, 0, null);
  return gutters;
}

function tokenOf({ level, number, heading }: Provision): string {
  return `${shorts[level]}${number ?? ''}${heading === null ? '' : `=${heading}`}`;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (text[at] === '\n') starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}
