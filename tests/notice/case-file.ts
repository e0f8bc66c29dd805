import { readdirSync, readFileSync } from 'node:fs';
import { type Notice, readNotice } from '../../lib/hearing/notice/notice.ts';

/**
 * Cases of the notice reader, in files that a person can read:
 *
 *     # takes the end of the period as the deadline
 *     征求意见时间为2026年5月1日至5月31日。
 *     => from 2026-05-01 | deadline 2026-05-31
 *
 * The words stand in a common frame (title above, signature of 2026年4月20日 below) unless the case begins
 * with `% whole`. `% title …` and `% date …` change the frame, `% published …` is what the caller knows.
 * Channels and period must be just what is expected, so that what is not named must not be found; other
 * fields count where they are named. ` & ` parts the values of a list; `\u3000` and the like are escapes.
 */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly expected: ReadonlyMap<string, string>;
}

const town = { title: '关于公开征求《清屿市养犬管理条例（草案）》意见的公告', date: '2026年4月20日' };
const always = [
  'from',
  'deadline',
  'emails',
  'addresses',
  'postcodes',
  'phones',
  'fax',
  'subjectWords',
  'requiredParticulars',
];

export function readCases(folder: URL): { file: string; cases: Case[] }[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.map((file) => ({ file, cases: casesIn(readFileSync(new URL(file, folder), 'utf8')) }));
}

function casesIn(source: string): Case[] {
  return source.split(/^# /m).slice(1).map(parseCase);
}

function parseCase(block: string): Case {
  const lines = block.split('\n');
  const name = lines[0] ?? '';
  const directives = new Map<string, string>();
  const expected = new Map<string, string>();
  const body: string[] = [];
  for (const line of lines.slice(1)) {
    const directive = /^% (\w+) ?(.*)$/.exec(line);
    if (directive) directives.set(directive[1] ?? '', directive[2] ?? '');
    else if (line.startsWith('=> ')) for (const part of line.slice(3).split(' | ')) expect(part, expected);
    else body.push(line);
  }
  const words = unfold(body.join('\n').trimEnd());
  const date = directives.get('date') ?? town.date;
  const foot = date === '' ? '清屿市司法局' : `清屿市司法局\n${date}`;
  const text = directives.has('whole')
    ? words
    : `${directives.get('title') ?? town.title}\n${words}\n\n${foot}\n`;
  return { name, text, published: directives.get('published') ?? null, expected };
}

function expect(part: string, expected: Map<string, string>): void {
  const space = part.indexOf(' ');
  if (space > 0) expected.set(part.slice(0, space), part.slice(space + 1).trim());
}

function unfold(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What the reader gives for each field that counts, beside what is expected; written alike. */
export function compare({ text, published, expected }: Case): { got: object; want: object } {
  const notice = readNotice(text, published === null ? {} : { published });
  const fields = new Set([...always, ...expected.keys()]);
  const got: Record<string, string> = {};
  const want: Record<string, string> = {};
  for (const field of fields) {
    got[field] = write(fieldOf(notice, field));
    want[field] = expected.get(field) ?? '';
  }
  return { got, want };
}

function fieldOf(notice: Notice, field: string): unknown {
  let value: unknown = notice;
  for (const name of field.split('.')) value = value === null ? null : Reflect.get(Object(value), name);
  return value;
}

function write(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(write).join(' & ');
  if (typeof value !== 'object') return String(value);
  if ('type' in value) return write(value.type);
  return Object.values(value)
    .map((part) => (Array.isArray(part) ? `[${part.join(' ')}]` : (part ?? 'null')))
    .join(' ; ');
}
