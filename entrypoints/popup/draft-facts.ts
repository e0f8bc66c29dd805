import { citationOf } from '../../lib/law/cite.ts';
import { articlesOf, type Level, type Problem, walk } from '../../lib/law/provision.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import { labelInTitle } from '../../lib/usecase/which-draft.ts';

/** What the popup says of a draft that was recognised. */
export interface DraftFacts {
  readonly title: string;
  /** 一次审议稿 … where the title says so. */
  readonly label: string | null;
  /** Host of the page. */
  readonly site: string;
  /** Levels that the draft has, widest first; at most four. */
  readonly counts: readonly { readonly level: CountedLevel; readonly count: number }[];
  /** Citations of the first and last article. */
  readonly from: string;
  readonly to: string;
  /** What the reading cannot vouch for. Empty: the numbers run on without a gap. */
  readonly doubts: readonly Problem[];
}

export type CountedLevel = Extract<Level, 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item'>;

const countedLevels: readonly CountedLevel[] = ['part', 'chapter', 'section', 'article', 'paragraph', 'item'];
const mostCounts = 4;

/** Null where the page holds no article. */
export function draftFacts(reading: PageReading): DraftFacts | null {
  const { tree } = reading;
  const articles = [...articlesOf(tree.provisions)];
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return null;
  const title = tree.title ?? reading.pageTitle;
  return {
    title,
    label: labelInTitle(title),
    site: new URL(reading.url).host,
    counts: countsOf(reading),
    from: citationOf(tree, first.eId),
    to: citationOf(tree, last.eId),
    doubts: tree.problems,
  };
}

/** Sections give way first, then parts: the mock's four are chapters, articles, paragraphs, items. */
function countsOf({ tree }: PageReading): DraftFacts['counts'] {
  const all = [...walk(tree.provisions)];
  const counts = countedLevels
    .map((level) => ({ level, count: all.filter((provision) => provision.level === level).length }))
    .filter(({ count }) => count > 0);
  const given: readonly CountedLevel[] = ['section', 'part'];
  const spare = counts.length - mostCounts;
  const dropped = new Set(
    given.filter((level) => counts.some((it) => it.level === level)).slice(0, Math.max(0, spare)),
  );
  return counts.filter(({ level }) => !dropped.has(level));
}
