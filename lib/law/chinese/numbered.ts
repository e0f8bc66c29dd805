import { endsSentence, squeeze } from '../characters.ts';
import type { Line } from '../line.ts';
import type { Mark } from '../mark.ts';
import { readEnumerator } from './enumerators.ts';
import { weights } from './weights.ts';

/** Longest title of a numbered section (一、管辖), in UTF-16 units with its number. */
const longestTitle = 40;

/** Lines that begin 一、 or 1. as candidates for articles where a text has no 条. */
export function numberedMarks(text: string, lines: readonly Line[], style: '一、' | '1.'): Mark[] {
  const marks: Mark[] = [];
  for (const line of lines) {
    const item = readEnumerator(text, line.start, line.end);
    if (item?.style !== style || item.value === 0) continue;
    marks.push({
      level: 'article',
      main: item.value,
      sub: 0,
      label: item.label,
      heading: null,
      start: item.start,
      body: item.body,
      line: line.index,
      weight: weights.closeUp,
      damaged: false,
    });
  }
  return marks;
}

/** The numbered line is a title of a section and no provision: short, and no sentence. */
export function isTitle(text: string, line: Line, mark: Mark): boolean {
  return line.end - mark.start <= longestTitle && mark.body < line.end && !endsSentence(text[line.end - 1]);
}

/** The same mark as a heading over articles. */
export function asSection(text: string, line: Line, mark: Mark): Mark {
  return { ...mark, level: 'section', heading: squeeze(text.slice(mark.body, line.end)), body: line.end };
}
