import type { Provision } from '../law/provision.ts';
import type { Hunk } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';
import { labelOf, linesOf } from './article-lines.ts';
import type { ComparedRevision, PairRow } from './compare-rows.ts';

/** A run of both texts in one: what stays, what comes, what goes. Labels are articles' numbers. */
export interface InlineRun {
  readonly type: 'same' | 'ins' | 'del';
  readonly text: string;
  readonly label?: true;
}

export type InlineLine = readonly InlineRun[];

/** Both columns of one step as one text, or null where neither has anything here. */
export function inlineWords(
  revisions: readonly ComparedRevision[],
  row: PairRow,
  step: number,
): readonly InlineLine[] | null {
  const old = sideOf(revisions[step], row.columns[step] ?? []);
  const fresh = sideOf(revisions[step + 1], row.columns[step + 1] ?? []);
  if (old.labels.size + fresh.labels.size === 0) return null;
  return new InlineText(old, fresh).lines(diffWords(old.text, fresh.text));
}

interface Side {
  readonly text: string;
  /** By the number of the line that it stands before. */
  readonly labels: ReadonlyMap<number, string>;
}

function sideOf(revision: ComparedRevision | undefined, articles: readonly Provision[]): Side {
  const labels = new Map<number, string>();
  const lines: string[] = [];
  for (const article of articles) {
    labels.set(lines.length, labelOf(article));
    const own = linesOf({ article, text: revision?.text ?? '' });
    // An article without words still has its number.
    lines.push(...(own.length > 0 ? own.map(({ text }) => text) : ['']));
  }
  return { text: lines.join('\n'), labels };
}

/** Puts the numbers before the words where their lines begin. */
class InlineText {
  readonly #old: Side;
  readonly #new: Side;
  readonly #lines: InlineRun[][] = [[]];
  #oldLine = 0;
  #newLine = 0;

  constructor(old: Side, fresh: Side) {
    this.#old = old;
    this.#new = fresh;
  }

  lines(hunks: readonly Hunk[]): readonly InlineLine[] {
    this.#label(true, true);
    for (const { type, text } of hunks) {
      text.split('\n').forEach((words, order) => {
        if (order > 0) this.#next(type);
        if (words !== '') this.#lines.at(-1)?.push({ type, text: words });
      });
    }
    return this.#lines.filter((line) => line.length > 0);
  }

  #next(type: Hunk['type']): void {
    this.#lines.push([]);
    if (type !== 'ins') this.#oldLine++;
    if (type !== 'del') this.#newLine++;
    this.#label(type !== 'ins', type !== 'del');
  }

  #label(onOld: boolean, onNew: boolean): void {
    const was = onOld ? this.#old.labels.get(this.#oldLine) : undefined;
    const is = onNew ? this.#new.labels.get(this.#newLine) : undefined;
    const line = this.#lines.at(-1);
    if (was !== undefined && was === is) line?.push({ type: 'same', text: was, label: true });
    else {
      if (was !== undefined) line?.push({ type: 'del', text: was, label: true });
      if (is !== undefined) line?.push({ type: 'ins', text: is, label: true });
    }
  }
}
