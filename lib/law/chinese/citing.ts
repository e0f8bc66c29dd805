import { skipGaps } from '../characters.ts';
import { readOrdinal } from './ordinal.ts';

const words = [
  '规定',
  '規定',
  '所',
  '的',
  '中',
  '修改',
  '后',
  '後',
  '等',
  '之规定',
  '之規定',
  '至',
  '款',
  '项',
  '項',
];
const marks = '、，,”》〉）)；;。之';
const joiners = ['和', '及', '与', '與', '或者', '或', '以及', '至', '到'];

/**
 * The words behind a label read on as a citation does: 第三条规定的…, 第三条第二款, 第三条、第五条.
 * `第三条第一审案件…` does not.
 */
export function citesBehind(text: string, label: number, end: number): boolean {
  const at = skipGaps(text, label, end);
  if (at >= end) return false;
  if (marks.includes(text[at] ?? '')) return true;
  if (ordinalFollows(text, at, end)) return true;
  if (words.some((word) => text.startsWith(word, at))) return true;
  return joiners.some((word) => text.startsWith(word, at) && ordinalFollows(text, at + word.length, end));
}

function ordinalFollows(text: string, at: number, end: number): boolean {
  const ordinal = readOrdinal(text, skipGaps(text, at, end), end);
  return ordinal !== null && ordinal.unit !== '';
}
