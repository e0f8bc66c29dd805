import { closes, endsSentence, isGap } from './characters.ts';
import type { Line } from './line.ts';
import type { Reading } from './tradition.ts';

/** Longest title line, in UTF-16 units. */
const longest = 120;

/** Words a title ends with; a title broken over lines goes on until one of them. */
const endings = [
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
  '解释',
  '解釋',
  '细则',
  '細則',
  '规则',
  '規則',
  '）',
  ')',
  '典',
  '章程',
  '草案',
  '稿',
  '批复',
  '通知',
  '决议',
  '意见',
  '安排',
];

/** The title: the first lines above everything else, joined where it is broken over two or three of them. */
export function titleOf(text: string, lines: readonly Line[], reading: Reading): string | null {
  const last = Math.min(reading.marks[0]?.line ?? lines.length, lines.length);
  let title = '';
  for (const line of lines.slice(0, Math.min(last, 12))) {
    if (reading.aside.has(line.index)) break;
    const words = text.slice(line.start, line.end);
    const usable =
      words.length <= longest && !'（([【'.includes(words[0] ?? '') && !endsSentence(words.at(-1));
    if (!usable) {
      if (title !== '') break;
      continue;
    }
    title += tidy(words);
    if (endings.some((ending) => title.endsWith(ending)) || closes(title.at(-1))) break;
  }
  return title === '' ? null : title;
}

function tidy(words: string): string {
  let out = '';
  for (const char of words) if (!isGap(char.charCodeAt(0))) out += char;
  return out;
}
