import type { Level } from './provision.ts';

/** After the Akoma Ntoso 3.0 naming convention; `item` and `subitem` stand for 项 and 目. */
const names: Readonly<Record<Level, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  item: 'item',
  subitem: 'subitem',
  preamble: 'preamble',
  annex: 'att',
};

/** Hands out eIds, each once. */
export class EIds {
  readonly #given = new Map<string, number>();

  /** An eId that nobody has yet; a number that comes again gets `~2`, `~3` behind it. `parent` is '' at the top. */
  give(level: Level, number: string, parent: string): string {
    const own = number === '' ? names[level] : `${names[level]}_${number}`;
    const name = parent === '' ? own : `${parent}__${own}`;
    const copies = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, copies);
    return copies === 1 ? name : `${name}~${copies}`;
  }
}
