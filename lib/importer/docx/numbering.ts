import { elementIn, elementsIn, type XmlElement } from '../xml.ts';
import { formatNumber } from './number-format.ts';

/** One level of a list, as its definition says (ECMA-376 part 1, 17.9). */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `第%1条`, `%1.%2`. */
  readonly text: string;
  /** Numbers of all levels in digits, whatever their own format. */
  readonly legal: boolean;
  /** The level (from 1) that this one begins anew under; 0 never, null under any higher one. */
  readonly restart: number | null;
  readonly glue: 'tab' | 'space' | 'nothing';
  /** The paragraph style that stands for this level. */
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that this use of the list begins anew, with what. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. */
export interface NumberedAt {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

/** The lists of a document. `numbering` is its numbering part, null where it has none. */
export class Numbering {
  readonly #lists = new Map<string, List>();

  constructor(numbering: XmlElement | null) {
    if (numbering === null) return;
    const abstracts = new Map<string, ReadonlyMap<number, ListLevel>>();
    const byStyle = new Map<string, string>();
    const links = new Map<string, string>();
    for (const abstract of elementsIn(numbering, 'abstractNum')) {
      const id = abstract.attributes.get('abstractNumId') ?? '';
      abstracts.set(id, levelsOf(abstract));
      const named = valueIn(abstract, 'styleLink');
      const link = valueIn(abstract, 'numStyleLink');
      if (named !== null) byStyle.set(named, id);
      if (link !== null) links.set(id, link);
    }
    for (const num of elementsIn(numbering, 'num')) {
      const own = valueIn(num, 'abstractNumId') ?? '';
      const abstractId = byStyle.get(links.get(own) ?? '') ?? own;
      const levels = new Map(abstracts.get(abstractId));
      const restarts = new Map<number, number>();
      for (const override of elementsIn(num, 'lvlOverride')) {
        const at = Number(override.attributes.get('ilvl') ?? 0);
        const level = elementIn(override, 'lvl');
        if (level) levels.set(at, levelOf(level));
        const start = valueIn(override, 'startOverride');
        if (start !== null) restarts.set(at, Number(start));
      }
      this.#lists.set(num.attributes.get('numId') ?? '', { abstractId, levels, restarts });
    }
  }

  get(list: string): List | undefined {
    return this.#lists.get(list);
  }

  /** The level that a paragraph style stands for in a list; null where none is tied to it. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [at, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return at;
    return null;
  }
}

/** Counts the paragraphs of one reading of a document, in their order. */
export class NumberCount {
  readonly #numbering: Numbering;
  /** By list definition: uses of the same definition count on together. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** What is drawn before the next paragraph at this place, with what parts it from the words; empty for a bullet. */
  next({ list, level }: NumberedAt): string {
    const found = this.#numbering.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return '';
    const counts = this.#counts.get(found.abstractId) ?? [];
    this.#counts.set(found.abstractId, counts);
    this.#begin(list, found, counts);
    for (let above = 0; above < level; above++) counts[above] ??= found.levels.get(above)?.start ?? 1;
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (const [below, { restart }] of found.levels) {
      if (below > level && (restart === null || (restart > 0 && level < restart))) delete counts[below];
    }
    return drawn(own, found.levels, counts);
  }

  /** The first paragraph of a use that overrides the start begins its levels anew. */
  #begin(list: string, { restarts }: List, counts: number[]): void {
    if (this.#begun.has(list)) return;
    this.#begun.add(list);
    for (const [at, start] of restarts) counts[at] = start - 1;
  }
}

function drawn(own: ListLevel, levels: ReadonlyMap<number, ListLevel>, counts: readonly number[]): string {
  const words = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    const format = own.legal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal');
    return formatNumber(counts[at] ?? level?.start ?? 1, format);
  });
  if (words === '' || own.format === 'bullet') return '';
  if (own.glue === 'nothing') return words;
  return /[\u2e80-\uffef]$/.test(words) ? `${words}\u3000` : `${words} `;
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsIn(abstract, 'lvl').map((level) => [Number(level.attributes.get('ilvl') ?? 0), levelOf(level)]),
  );
}

function levelOf(level: XmlElement): ListLevel {
  const restart = valueIn(level, 'lvlRestart');
  const glue = valueIn(level, 'suff');
  const legal = elementIn(level, 'isLgl');
  return {
    start: Number(valueIn(level, 'start') ?? 0),
    format: valueIn(level, 'numFmt') ?? 'decimal',
    text: valueIn(level, 'lvlText') ?? '',
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes.get('val') ?? ''),
    restart: restart === null ? null : Number(restart),
    glue: glue === 'space' || glue === 'nothing' ? glue : 'tab',
    style: valueIn(level, 'pStyle'),
  };
}

function valueIn(element: XmlElement, name: string): string | null {
  return elementIn(element, name)?.attributes.get('val') ?? null;
}
