import { escapeMarkup } from './markup.ts';

/** Words of the text that came (`start` < `end`), or words that went from a place (`start` = `end`). UTF-16 offsets. */
export interface ChangeMark {
  readonly start: number;
  readonly end: number;
  /** '' where words came. */
  readonly del: string;
}

export interface AknChanges {
  /** A provision's identifier from before it was renumbered, by its eId. */
  readonly originals: ReadonlyMap<string, string>;
  /** In order of place. */
  readonly marks: readonly ChangeMark[];
}

export const noChanges: AknChanges = { originals: new Map(), marks: [] };

/**
 * A stretch of a text as lines of Akoma Ntoso's inline markup, with `ins` and `del` where the revision before read
 * otherwise. Empty lines are left out. What went at the end of the stretch belongs to it, at its beginning it does not.
 */
export function markedLines(text: string, { start, end }: Stretch, marks: readonly ChangeMark[]): string[] {
  const near = marks.filter(
    (mark) => mark.start >= start && mark.end <= end && (mark.start > start || mark.end > start),
  );
  const lines: string[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const from = at + line.length - line.trimStart().length;
    const to = at + line.trimEnd().length;
    if (to > from) {
      const last = at + line.length >= end;
      lines.push(
        lineMarkup(
          text,
          { start: from, end: to },
          near.filter((mark) => belongs(mark, { start: at, end: last ? end : at + line.length })),
        ),
      );
    }
    at += line.length + 1;
  }
  return lines;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function belongs(mark: ChangeMark, { start, end }: Stretch): boolean {
  if (mark.start === mark.end) return mark.start >= start && mark.start <= end;
  return mark.start < end && mark.end > start;
}

function lineMarkup(text: string, { start, end }: Stretch, marks: readonly ChangeMark[]): string {
  let at = start;
  let markup = '';
  for (const mark of marks) {
    const from = Math.min(end, Math.max(at, mark.start));
    const to = Math.min(end, Math.max(from, mark.end));
    markup += escapeMarkup(text.slice(at, from));
    if (mark.del !== '') markup += `<del>${escapeMarkup(oneLine(mark.del))}</del>`;
    else if (to > from) markup += `<ins>${escapeMarkup(text.slice(from, to))}</ins>`;
    at = to;
  }
  return markup + escapeMarkup(text.slice(at, end));
}

export function oneLine(words: string): string {
  return words.replace(/(?<=[\u2e80-\uffef])\s*\n\s*/g, '').replace(/\s*\n\s*/g, ' ');
}
