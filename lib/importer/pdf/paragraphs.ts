import type { Block, BlockText } from '../../blocks/block.ts';
import type { Column } from './columns.ts';
import type { Segment } from './segment.ts';

interface Line extends Segment {
  readonly column: Column;
  /** The first line of its column. */
  readonly isFirst: boolean;
}

interface Setting {
  /** The usual distance between the baselines of one paragraph, points. */
  readonly pitch: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u2018-\u201d]/;
/** May not begin a line, and may not end one. */
const closing = /[，。、；：？！）》」』】〕”’…·％,.;:?!)\]]/;
const opening = /[（《「『【〔“‘([]/;
/** Begins a provision: 第一条, （一）, 一、, 1., ①. */
const label =
  /^(?:第[一二三四五六七八九十百千零〇\d]{1,9}[编編章节節条條款]|[（(][一二三四五六七八九十百\d]{1,5}[）)]|[一二三四五六七八九十]{1,4}、|\d{1,3}[.．、]|[①-⑳]|§\s?\d|(?:Article|Section|Artikel|Art)\b)/;

/** Joins the lines that only the page's width broke; each paragraph is a block. */
export function paragraphsOf(pages: readonly (readonly Column[])[]): BlockText {
  const lines = pages
    .flat()
    .flatMap((column) => column.lines.map((line, at): Line => ({ ...line, column, isFirst: at === 0 })));
  const setting = settingOf(lines);
  let text = '';
  const blocks: Block[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && before && goesOn(before, line, setting)) {
      text = joined(text, line.words.trimStart());
      blocks[blocks.length - 1] = { ...last, end: text.length };
    } else {
      if (blocks.length > 0) text += '\n';
      const start = text.length;
      text += line.words.trim();
      blocks.push({ start, end: text.length, ...(isCentred(line) && { hint: { centred: true } }) });
    }
    before = line;
  }
  return { text, blocks };
}

function joined(text: string, words: string): string {
  const [before, behind] = [text.at(-1) ?? '', words[0] ?? ''];
  if (wide.test(before) || wide.test(behind)) return text + words;
  if (before === '-' && /\p{Ll}-$/u.test(text.slice(-2)) && /\p{Ll}/u.test(behind))
    return text.slice(0, -1) + words;
  return `${text} ${words}`;
}

/** The later line is the same paragraph: nothing says that it begins, and its first word had no room before. */
function goesOn(before: Line, line: Line, { pitch, indents }: Setting): boolean {
  if (isCentred(before) || isCentred(line)) return false;
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.15) return false;
  if (!line.isFirst && before.y - line.y > pitch * 1.35) return false;
  if (hasRoom(before, line)) return false;
  if (indents) return !isIndented(line) && !(label.test(line.words.trim()) && endsSentence(before));
  return !(label.test(line.words.trim()) && endsSentence(before));
}

function endsSentence({ words }: Segment): boolean {
  return /[。；：！？.;:!?”’」』）)]\s*$/.test(words);
}

/** The first word of the later line would have fitted behind the earlier: the break was meant. */
function hasRoom(before: Line, line: Line): boolean {
  return before.column.right - before.right > firstUnit(line.words.trim()) * line.size + before.size * 0.25;
}

/** Ems that the first unbreakable piece of a line takes. */
function firstUnit(words: string): number {
  const [, word] = /^([^\s\u2e80-\uffef\u2018-\u201d]+)/.exec(words) ?? [];
  if (word !== undefined) return word.length * 0.55;
  let ems = 0;
  for (const char of words) {
    if (ems > 0 && !closing.test(char) && !opening.test(words[ems - 1] ?? '')) break;
    ems++;
  }
  return Math.max(1, ems);
}

function isIndented({ left, size, column }: Line): boolean {
  return left - column.left > size * 0.8;
}

/** As far from the left edge as from the right, and far from both. */
function isCentred({ left, right, size, column }: Line): boolean {
  const [before, behind] = [left - column.left, column.right - right];
  return before > size * 2.5 && behind > size * 2.5 && Math.abs(before - behind) < size * 2;
}

/** How this document is set, from the paragraphs whose ends are plain to see. */
function settingOf(lines: readonly Line[]): Setting {
  const pitches = new Map<number, number>();
  let [indented, flush] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || isCentred(line)) continue;
    if (hasRoom(before, line)) {
      if (isIndented(line)) indented++;
      else flush++;
    } else if (!line.isFirst && !isCentred(before)) {
      const pitch = Math.round((before.y - line.y) * 2) / 2;
      pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
    }
  }
  const [usual] = [...pitches].toSorted((a, b) => b[1] - a[1]);
  return { pitch: usual?.[0] ?? Number.POSITIVE_INFINITY, indents: indented > flush };
}
