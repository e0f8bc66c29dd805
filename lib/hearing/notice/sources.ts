import type { Found } from './email.ts';
import { placeOf, printedOf, type Sheet, type Span } from './sheet.ts';

/** Where a value was read: the sentence as printed, its place in the text (UTF-16 units). */
export interface Source {
  readonly value: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** By field: `deadline`, `emails`, `hearing.place`, `hearing.questions` …; a list has its sources in its own order. */
export type Sources = Readonly<Record<string, readonly Source[]>>;

/** Collects sources while a notice is read. */
export class SourceBook {
  readonly #sheet: Sheet;
  readonly #entries = new Map<string, Source[]>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  get sources(): Sources {
    return Object.fromEntries(this.#entries);
  }

  add(field: string, value: string, span: Span): void {
    const entry = { value, sentence: printedOf(this.#sheet, span), ...placeOf(this.#sheet, span) };
    const known = this.#entries.get(field);
    if (known) known.push(entry);
    else this.#entries.set(field, [entry]);
  }

  /** The values, each once, in the order of the text. */
  addAll(field: string, found: readonly Found[]): string[] {
    const values = new Set<string>();
    for (const { value, passage } of found) {
      if (values.has(value)) continue;
      values.add(value);
      this.add(field, value, passage.span);
    }
    return [...values];
  }
}
