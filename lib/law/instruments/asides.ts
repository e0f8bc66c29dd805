import { endsSentence } from '../characters.ts';
import { readEnumerator } from '../chinese/enumerators.ts';
import { isFootnote } from './edges.ts';
import { type SourceReading, wordsAt } from './reading.ts';

/** What a page repeats below every article (我要提意见　已有 11 条意见) comes at least this often. */
const often = 3;
/** Longest such line, in UTF-16 units. */
const longest = 60;
const remark =
  /^[【〔［[（(]?(?:条文|條文|立法|起草|修改|制定|本条)?(?:说明|說明|理由|依据|依據|释义|釋義|解读|注释)[】〕］\])）]?[：:】〕］\]]/;

/** Lines inside a draft that are none of its words: links, footnotes, remarks and controls below the articles. */
export function asidesIn(reading: SourceReading, from: number, to: number): Set<number> {
  const labelled = new Set(reading.marks.map((mark) => mark.line));
  const asides = new Set<number>();
  const groups = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    if (labelled.has(at)) continue;
    const words = wordsAt(reading, at, longest * 2);
    if (reading.lines[at]?.hint?.link || isFootnote(words)) asides.add(at);
    const group = groupOf(reading, at, words);
    if (group === null) continue;
    const lines = groups.get(group);
    if (lines) lines.push(at);
    else groups.set(group, [at]);
  }
  const articles = reading.marks.filter(
    ({ level, line }) => level === 'article' && line >= from && line < to,
  ).length;
  for (const [group, lines] of groups) {
    const enough = group === remarks ? often : Math.max(often, articles / 3);
    if (lines.length >= enough) for (const at of lines) asides.add(at);
  }
  return asides;
}

const remarks = 'remark';

/** Lines that say the same but for their numbers are of one group; null for a line that reads like law. */
function groupOf(reading: SourceReading, at: number, words: string): string | null {
  const line = reading.lines[at];
  if (!line || words === '') return null;
  if (remark.test(words)) return remarks;
  const isLaw =
    endsSentence(words.replace(/[”』」]+$/, '').at(-1)) ||
    readEnumerator(reading.source.text, line.start, line.end) !== null;
  return isLaw || words.length > longest ? null : words.replace(/[\d０-９]+/g, '#');
}
