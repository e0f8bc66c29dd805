import type { Stance } from '../../comment/comment.ts';
import { guessColumns, type ListColumns, type ListField } from './list-columns.ts';
import type { LetterDraft } from './mention.ts';
import { type LetterPlace, readLetter } from './read-letter.ts';

/** One row of a list of opinions. */
export interface ListOpinion {
  /** Place of the row in the list, from 0. */
  readonly row: number;
  readonly place: LetterPlace;
  readonly stance: Stance | null;
  readonly proposed: string | null;
  readonly reason: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly contact: string | null;
  /** As written. */
  readonly day: string | null;
}

/**
 * Reads a list of opinions, one a row, as offices and companies send them. A clause's cell that is empty means the
 * one above. Rows that say nothing are left out; a row whose place is unsure is left to the person.
 */
export function readList(
  rows: readonly (readonly string[])[],
  draft: LetterDraft,
  columns: ListColumns = guessColumns(rows),
): ListOpinion[] {
  const opinions: ListOpinion[] = [];
  let clause = '';
  for (const [row, cells] of rows.entries()) {
    if (row <= columns.head) continue;
    const of = (field: ListField) => (cells[columns.columns[field] ?? -1] ?? '').trim();
    clause = of('clause') || clause;
    const [reason, proposed] = [of('reason'), of('proposed')];
    if (reason === '' && proposed === '') continue;
    opinions.push({
      row,
      place: placeOf({ clause, original: of('original'), reason: reason || proposed }, draft),
      stance: stanceOf(of('stance'), proposed),
      proposed: proposed === '' ? null : proposed,
      reason,
      name: of('name') || null,
      category: of('category') || null,
      contact: of('contact') || null,
      day: of('day') || null,
    });
  }
  return opinions;
}

interface Said {
  readonly clause: string;
  readonly original: string;
  readonly reason: string;
}

/** The clause's own cell tells; else the words it stands for; else the opinion itself. */
function placeOf({ clause, original, reason }: Said, draft: LetterDraft): LetterPlace {
  const number = /^\d{1,4}(?:[.-]\d+)?$/.test(clause) ? `第${clause}条` : clause;
  const quote = original === '' ? '' : `“${original.replace(/[“”]/g, '')}”`;
  const tries = [number === '' ? '' : `${number}${quote}`, quote, reason];
  let last: LetterPlace = { kind: 'doubtful', why: 'nothing-said', candidates: [] };
  for (const words of tries.filter((each) => each !== '')) {
    const opinions = readLetter(words, draft);
    last = opinions[0]?.place ?? last;
    if (last.kind === 'sure' || (last.kind === 'doubtful' && last.why !== 'nothing-said')) return last;
    if (/全文|整体|总体|通篇/u.test(words)) return { kind: 'draft' };
  }
  return last;
}

const stances: readonly (readonly [Stance, RegExp])[] = [
  ['oppose', /反对|不同意|不赞成|不支持/u],
  ['support', /支持|赞成|同意/u],
  ['amend', /修改|建议|完善/u],
  ['ask', /疑问|咨询|询问/u],
];

function stanceOf(said: string, proposed: string): Stance | null {
  const found = stances.find(([, pattern]) => pattern.test(said))?.[0];
  return found ?? (proposed === '' ? null : 'amend');
}
