import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf, type Level, type Provision, walk } from '../../lib/law/provision.ts';
import { percent, type Row } from '../table.ts';
import type { GoldNode, OutlineCase } from './gold.ts';
import { numberOf, numberOfLabel } from './labels.ts';
import { mendedNumbers } from './mended-gold.ts';

const headings: Readonly<Record<string, Level>> = {
  bian: 'part',
  fenbian: 'subpart',
  zhang: 'chapter',
  jie: 'section',
};
/** What a text's basic unit is called in the gold, the first that occurs in it. */
const basicUnits = [
  'tiao',
  'jo',
  'article',
  'articulo',
  'artikel',
  'paragraf',
  'section',
  'paragraph',
  'clause',
  'dun',
  'arabic',
];

/**
 * Texts whose articles are exactly the gold's, and the finer questions asked of those; *mended*: exactly those of a
 * gold whose slips are mended.
 */
export function scoreOutline(name: string, cases: readonly OutlineCase[]): Row {
  const scores = cases.map(scoreOne);
  const share = (key: 'articles' | 'mended' | 'place') =>
    percent(scores.filter((score) => score[key]).length, scores.length);
  const sum = (key: 'paragraphsRight' | 'itemsRight' | 'counted') =>
    scores.reduce((total, score) => total + score[key], 0);
  return {
    outline: name,
    texts: cases.length,
    'articles %': share('articles'),
    'gold mended %': share('mended'),
    'place %': share('place'),
    'headings %': percent(
      scores.filter((score) => score.headings).length,
      scores.filter((score) => score.headings !== null).length,
    ),
    'paragraphs %': percent(sum('paragraphsRight'), sum('counted')),
    'items %': percent(sum('itemsRight'), sum('counted')),
  };
}

interface Score {
  readonly articles: boolean;
  readonly mended: boolean;
  readonly place: boolean;
  /** Asked of texts in 条 alone: elsewhere the gold calls headings by the tradition's own names. */
  readonly headings: boolean | null;
  readonly counted: number;
  readonly paragraphsRight: number;
  readonly itemsRight: number;
}

function scoreOne({ source, nodes, page, countsAnnexes }: OutlineCase): Score {
  const tree = openDraft(source);
  const articles = countsAnnexes
    ? [...walk(tree.provisions)].filter(({ level }) => level === 'article')
    : [...articlesOf(tree.provisions)];
  const unit = basicUnits.find((level) => nodes.some((node) => node.level === level));
  const wanted = nodes.filter((node) => node.level === unit);
  const numbers = articles.map(numberOf);
  const exact = same(numbers, wanted.map(goldNumber));
  const counted = exact ? wanted.flatMap((node, index) => countsOf(node, articles[index])) : [];
  return {
    articles: exact,
    mended: exact || same(numbers, mendedNumbers(wanted, unit === 'jo' ? page : null)),
    place: exact && wanted.every((node, index) => isAt(source.text, articles[index], node.line)),
    headings: unit === 'tiao' ? sameHeadings(nodes, tree.provisions) : null,
    counted: counted.length,
    paragraphsRight: counted.filter((each) => each.paragraphs).length,
    itemsRight: counted.filter((each) => each.items).length,
  };
}

function sameHeadings(nodes: readonly GoldNode[], provisions: readonly Provision[]): boolean {
  return same(
    [...walk(provisions)].flatMap((each) => (isHeading(each.level) ? [key(each)] : [])),
    nodes.flatMap((node) => (headings[node.level] ? [`${headings[node.level]} ${goldNumber(node)}`] : [])),
  );
}

function countsOf(node: GoldNode, article: Provision | undefined) {
  if (!article || typeof node.kuan !== 'number') return [];
  const inside = [...walk(article.children)];
  const count = (level: Level) => inside.filter((each) => each.level === level).length;
  return [{ paragraphs: count('paragraph') === node.kuan, items: count('item') === (node.xiang ?? 0) }];
}

function isAt(text: string, article: Provision | undefined, line: number | null | undefined): boolean {
  if (!article || typeof line !== 'number') return true;
  return text.slice(0, article.start).split('\n').length === line;
}

const isHeading = (level: Level) => Object.values(headings).includes(level);
const key = (provision: Provision) => `${provision.level} ${numberOf(provision)}`;

/** `12`, `133-1`, as the tree writes it. */
function goldNumber({ number, sub, label }: GoldNode): string {
  if (typeof number === 'number') return sub ? `${number}-${sub}` : String(number);
  return numberOfLabel(label ?? '');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
