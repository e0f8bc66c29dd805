import { isBlank, isInvisible } from '../../law/characters.ts';
import { foldUnit } from './fold.ts';

/**
 * One line of the notice, scrubbed. `printed`, `folded` and `at` run in step: `folded` is what patterns
 * read, `printed` what a person is shown, `at[i]` the offset of unit i in the text as it came.
 */
export interface Line {
  readonly printed: string;
  readonly folded: string;
  readonly at: readonly number[];
  /** Columns it filled on the page, indent included: two for a wide character, else one. */
  readonly width: number;
  readonly indented: boolean;
}

/**
 * Cuts text into lines without what layout left behind: tags, entities, invisible characters, blanks
 * between wide characters. A blank stays as ` ` between narrow characters; a gap of columns stays as `\t`.
 */
export function scrub(text: string): Line[] {
  const lines: Line[] = [];
  const writer = new LineWriter();
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    const markup = code === LESS || code === AMPERSAND ? readMarkup(text, offset) : null;
    if (markup) {
      for (const char of markup.stands) {
        // Tags that end one block and begin the next leave no blank line between them.
        if (char === '\n') lines.push(...(writer.empty ? [] : [writer.take()]));
        else writer.add(char, offset);
      }
      offset = markup.end;
      continue;
    }
    if (code === LF || code === CR || code === 0x2028 || code === 0x2029 || code === 0x0c || code === 0x0b) {
      if (!(code === CR && text.charCodeAt(offset + 1) === LF)) lines.push(writer.take());
    } else {
      writer.add(text.charAt(offset), offset);
    }
    offset++;
  }
  lines.push(writer.take());
  return lines;
}

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const LESS = 0x3c;
const AMPERSAND = 0x26;

class LineWriter {
  #printed: string[] = [];
  #folded: string[] = [];
  #at: number[] = [];
  #width = 0;
  #indent = 0;
  #blanks = 0;
  #tabbed = false;

  #blank(code: number): void {
    this.#blanks++;
    this.#width += code === 0x3000 ? 2 : 1;
    if (code === TAB) this.#tabbed = true;
    if (this.#folded.length === 0) this.#indent++;
  }

  get empty(): boolean {
    return this.#folded.length === 0;
  }

  add(char: string, offset: number): void {
    const code = char.charCodeAt(0);
    const folded = foldUnit(code);
    if (folded === '\t') this.#blank(TAB);
    else if (isBlank(code)) this.#blank(code);
    else if (!isInvisible(code)) this.#write(char, folded, offset);
  }

  #write(char: string, folded: string, offset: number): void {
    if (this.#blanks > 0 && this.#folded.length > 0) this.#gap(folded, offset);
    this.#blanks = 0;
    this.#tabbed = false;
    this.#push(char, folded, offset);
    this.#width += isWide(char.charCodeAt(0)) ? 2 : 1;
  }

  #gap(next: string, offset: number): void {
    const before = this.#folded.at(-1) ?? '';
    if (isNarrow(before) && isNarrow(next)) this.#push(' ', ' ', offset - 1);
    else if ((this.#tabbed || this.#blanks > 1) && !spacedLabels.has(before + next)) {
      this.#push('\t', '\t', offset - 1);
    }
  }

  #push(printed: string, folded: string, offset: number): void {
    this.#printed.push(printed);
    this.#folded.push(folded);
    this.#at.push(offset);
  }

  take(): Line {
    const line = {
      printed: this.#printed.join(''),
      folded: this.#folded.join(''),
      at: this.#at,
      width: this.#width - this.#blanks,
      indented: this.#indent > 0,
    };
    this.#printed = [];
    this.#folded = [];
    this.#at = [];
    this.#width = 0;
    this.#indent = 0;
    this.#blanks = 0;
    this.#tabbed = false;
    return line;
  }
}

/** 地    址 is one word set wide, not two columns. */
const spacedLabels = new Set(
  '地址 邮编 传真 电话 邮箱 信箱 时间 地点 来源 日期 手机 收件 主题 标题 联系 附件 期限 姓名 公告 通知'.split(
    ' ',
  ),
);

function isNarrow(char: string): boolean {
  const code = char.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}

/** As Chinese fonts set it: quotes and dashes are wide too. */
function isWide(code: number): boolean {
  return code >= 0x1100;
}

interface Markup {
  /** The text that it stands for. */
  readonly stands: string;
  readonly end: number;
}

const tag =
  /<(\/?)(br|p|div|span|a|td|th|tr|table|tbody|thead|strong|b|u|i|em|font|li|ul|ol|h[1-6]|img|section|article|sup|sub|center|hr|o:p)\b[^<>]{0,400}>/iy;
const entity = /&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/iy;
const breaking = /^(?:br|p|div|tr|table|li|ul|ol|h[1-6]|section|article|hr)$/i;
const named = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    mdash: '—',
    ndash: '–',
    middot: '·',
    hellip: '…',
    times: '×',
    commat: '@',
  }),
);

function readMarkup(text: string, offset: number): Markup | null {
  tag.lastIndex = offset;
  const found = tag.exec(text);
  if (found) {
    const name = found[2] ?? '';
    const stands = breaking.test(name) ? '\n' : /^t[dh]$/i.test(name) && found[1] === '/' ? '|' : '';
    return { stands, end: tag.lastIndex };
  }
  entity.lastIndex = offset;
  const reference = entity.exec(text)?.[1];
  if (reference === undefined) return null;
  const stands = reference.startsWith('#') ? fromNumber(reference) : named.get(reference.toLowerCase());
  return stands === undefined ? null : { stands, end: entity.lastIndex };
}

function fromNumber(reference: string): string | undefined {
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  if (!(code > 0x1f && code < 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCharCode(code);
}
