import type { Hunk } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';
import { wordsOf } from '../revision/words.ts';

/** A change as drafters say it; the clause's name goes between the two: 将 + 第一款 + 中的“甲”修改为“乙”. */
export interface WordChange {
  readonly verb: '将' | '删去' | '在';
  readonly words: string;
}

/** Longer runs are easier to read as the whole clause, and so are those of more than half of it. */
const LONGEST_RUN = 60;

/** So many units of surroundings make an insertion's place readable. */
const SHORTEST_LEAD = 4;

/** How far the surroundings of a run are followed to make it unique. */
const LONGEST_LEAD = 24;

/**
 * One phrase for the change from one wording to another: the same replacement wherever it was made, or a single
 * replacement, deletion or insertion. Null where no such phrase can say it.
 */
export function wordChange(original: string, wanted: string): WordChange | null {
  const before = flat(original);
  const changes = changesOf(diffWords(before, flat(wanted)));
  const [first] = changes;
  if (!first || changes.some((each) => each.del !== first.del || each.ins !== first.ins)) return null;
  if (Math.max(first.del.length, first.ins.length) > LONGEST_RUN) return null;
  if (first.del.length * 2 > before.length) return null;
  if (changes.length > 1) return first.del === '' ? null : everywhere(before, first, changes.length);
  return first.del === '' ? inserted(before, first) : replaced(before, first);
}

/** A clause's words on one line, as they are quoted. */
export function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

interface Change {
  readonly del: string;
  readonly ins: string;
  /** Offset in the original. */
  readonly at: number;
}

function changesOf(hunks: readonly Hunk[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { type, text, mark } of hunks) {
    const last = changes.at(-1);
    if (type === 'ins' && last && last.ins === '' && last.at + last.del.length === at) {
      changes[changes.length - 1] = { ...last, ins: text };
    } else if (type !== 'same' && mark !== 'space') {
      changes.push({ del: type === 'del' ? text : '', ins: type === 'ins' ? text : '', at });
    }
    if (type !== 'ins') at += text.length;
  }
  return changes;
}

function everywhere(text: string, { del, ins }: Change, times: number): WordChange | null {
  return del.length > 1 && count(text, del) === times ? replacement('', del, ins) : null;
}

function replaced(text: string, change: Change): WordChange | null {
  const alone = change.del.length > 1 && count(text, change.del) === 1;
  const lead = alone ? '' : leadOf(text, change);
  return lead === null ? null : replacement(lead, change.del, change.ins);
}

function replacement(lead: string, del: string, ins: string): WordChange {
  if (lead === '' && ins === '') return { verb: '删去', words: `中的“${del}”` };
  return { verb: '将', words: `中的“${lead}${del}”修改为“${lead}${ins}”` };
}

function inserted(text: string, change: Change): WordChange | null {
  const lead = leadOf(text, change);
  return lead === null ? null : { verb: '在', words: `中的“${lead}”后增加“${change.ins}”` };
}

/** Whole words before a change, so many that with what is deleted they occur once; null where none do. */
function leadOf(text: string, { del, at }: Change): string | null {
  let lead = '';
  for (const word of wordsOf(text.slice(0, at)).reverse()) {
    if (lead.length + word.length > LONGEST_LEAD) return null;
    lead = word + lead;
    const begins = !/^[，。；、：）)”]/.test(lead);
    if (begins && lead.length + del.length >= SHORTEST_LEAD && count(text, lead + del) === 1) return lead;
  }
  return null;
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}
