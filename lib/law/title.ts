import { endsSentence, isGap } from './characters.ts';
import type { Line } from './line.ts';
import type { Reading } from './tradition.ts';

/** Longest title line, in UTF-16 units. */
const longest = 120;

/** How many lines above the first heading or article are looked at, and how many a title may be broken over. */
const reach = 16;
const mostParts = 3;

/** What titles end with. */
const endings = [
  ...[
    '法',
    '法典',
    '条例',
    '條例',
    '规定',
    '規定',
    '办法',
    '辦法',
    '决定',
    '決定',
    '决议',
    '決議',
    '解释',
    '解釋',
  ],
  ...[
    '细则',
    '細則',
    '规则',
    '規則',
    '章程',
    '纲领',
    '修正案',
    '批复',
    '通知',
    '意见',
    '安排',
    '方案',
    '标准',
    '规范',
  ],
  ...['草案', '审议稿', '审查稿', '送审稿', '征求意见稿', '修订稿', '修改稿', '稿'],
];

/** The title: the first line above everything else that reads like one, joined where it is broken over several. */
export function titleOf(text: string, lines: readonly Line[], reading: Reading): string | null {
  const before =
    reading.marks.find((mark) => mark.level !== 'preamble' || mark.label !== '')?.line ?? lines.length;
  const above = lines.slice(0, Math.min(before, reach)).filter((line) => !reading.aside.has(line.index));
  const usable = above.map((line) =>
    tidy(text.slice(line.start, Math.min(line.end, line.start + longest + 1))),
  );
  const named = namedAbove(usable);
  if (named !== null) return named;
  for (let at = 0; at < usable.length; at++) {
    const whole = joined(usable, at);
    if (whole !== null) return whole;
  }
  return usable.find((words) => couldBePart(words)) ?? null;
}

/** The title that an order of promulgation above it names: 《清屿市养犬管理办法》已经…通过. */
function namedAbove(words: readonly string[]): string | null {
  const marked = words.map((each) => each.replaceAll('〈', '《').replaceAll('〉', '》'));
  const isNamed = (at: number) => marked.slice(0, at).some((each) => each.includes(`《${marked[at]}》`));
  return words.find((each, at) => couldBePart(each) && endsLikeTitle(each) && isNamed(at)) ?? null;
}

function joined(words: readonly string[], from: number): string | null {
  let title = '';
  for (const part of words.slice(from, from + mostParts)) {
    if (!couldBePart(part)) return null;
    title += part;
    if (endsLikeTitle(title)) return title;
  }
  return null;
}

function couldBePart(words: string): boolean {
  if (words === '' || words.length > longest || '（([【〔'.includes(words[0] ?? '')) return false;
  return !endsSentence(words.at(-1)) && !isRecord(words);
}

/** A date, a number of an order or announcement: what stands around a title. */
function isRecord(words: string): boolean {
  return /\d{4}年|第?\d+号$|号$|公告$|^\d/.test(words);
}

/** `…条例`, also with what stands behind it in brackets: `…条例（草案）`. */
function endsLikeTitle(title: string): boolean {
  const opening = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
  const bare = /[）)]$/.test(title) && opening > 0 ? title.slice(0, opening) : title;
  return endings.some((ending) => bare.endsWith(ending));
}

function tidy(words: string): string {
  let out = '';
  for (const char of words) if (!isGap(char.charCodeAt(0))) out += char;
  return out;
}
