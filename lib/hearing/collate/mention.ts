import { type CitedPlace, citableLevels } from '../../law/cited-place.ts';
import type { DraftTree } from '../../law/provision.ts';

/** A place in the draft that a letter names. */
export interface Mention {
  /** UTF-16 offsets into the letter. */
  readonly start: number;
  readonly end: number;
  /**
   * topic: what is spoken about; reference: named only beside it (违反第八条规定 …, 移到第一章); foreign: of another
   * law; ordinal: 第一条 for “firstly”.
   */
  readonly role: 'topic' | 'reference' | 'foreign' | 'ordinal';
  /** eIds in the draft's order of naming; empty where the draft has no such place. */
  readonly eIds: readonly string[];
  /** 第二款 alone, to be read within the article spoken about; null for a place that names its article. */
  readonly within: CitedPlace | null;
}

/** Raw reading of a citation, before it is known what it stands for. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly places: readonly WrittenPlace[];
}

/** One place, or two with all between; `last` counts from the end: 1 for 最后一项. */
export interface WrittenPlace {
  readonly from: CitedPlace;
  readonly to: CitedPlace | null;
  readonly last?: 'article' | 'paragraph' | 'item';
  /** 前两项: so many from the first. */
  readonly first?: number;
}

/** Names an article or something wider, so that it stands by itself. */
export function standsAlone({ from, last }: WrittenPlace): boolean {
  if (last === 'article') return true;
  return citableLevels
    .slice(0, citableLevels.indexOf('paragraph'))
    .some((level) => from[level] !== undefined);
}

/** A letter is read against one draft. */
export interface LetterDraft {
  readonly text: string;
  readonly tree: DraftTree;
}
