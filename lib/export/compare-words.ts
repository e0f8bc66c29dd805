import type { PairKind } from '../revision/alignment.ts';
import type { Weight } from '../revision/weight.ts';

/** The words of the comparison page. */
export interface CompareWords {
  readonly language: string;
  readonly title: (draft: string) => string;
  readonly articles: (count: number) => string;
  readonly kinds: Readonly<Record<Sign, string>>;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly unchangedRun: (from: string, to: string, count: number) => string;
  readonly renumberedRun: (from: string, to: string, now: string, until: string, count: number) => string;
  readonly moved: (from: string, to: string) => string;
  readonly stale: (text: string, became: string, now: string) => string;
  readonly staleGone: (text: string, now: string) => string;
  readonly broken: (text: string) => string;
  readonly summary: string;
  readonly weights: Readonly<Record<Weight, string>>;
  readonly quiet: string;
  readonly legend: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly movedSentence: string;
  readonly range: (from: string, to: string) => string;
}

/** The order in which they are listed. */
export const signOrder = ['edit', 'add', 'cut', 'split', 'merge', 'move', 'num', 'same'] as const;

export type Sign = (typeof signOrder)[number];

/** One character each, after a proof-reader's signs. */
export const signs: Readonly<Record<Sign, string>> = {
  same: '同',
  edit: '改',
  num: '序',
  move: '移',
  split: '拆',
  merge: '并',
  add: '增',
  cut: '删',
};

/** The signs of a pair, the weightiest first. */
export function signsOf(kind: PairKind, textChanged: boolean): Sign[] {
  const edited: Sign[] = textChanged ? ['edit'] : [];
  switch (kind) {
    case 'same':
      return ['same'];
    case 'edited':
      return ['edit'];
    case 'renumbered':
      return [...edited, 'num'];
    case 'moved':
      return ['move', ...edited];
    case 'split':
      return ['split'];
    case 'merged':
      return ['merge'];
    case 'split+merged':
      return ['split', 'merge'];
    case 'inserted':
      return ['add'];
    case 'deleted':
      return ['cut'];
  }
}

const chinese: CompareWords = {
  language: 'zh-CN',
  title: (draft) => `${draft}各稿对照`,
  articles: (count) => `${count} 条`,
  kinds: {
    same: '相同',
    edit: '文字有改动',
    num: '只改条号',
    move: '移到别处',
    split: '一条拆成几条',
    merge: '几条合成一条',
    add: '新增',
    cut: '删去',
  },
  notBefore: '原稿没有这一条',
  notAfter: '新稿没有对应的条款',
  unchangedRun: (from, to, count) => `${span(from, to)}　相同 ${count} 条`,
  renumberedRun: (from, to, now, until, count) =>
    `${span(from, to)}，现为${span(now, until)}　只改条号 ${count} 条`,
  moved: (from, to) => `原在${from}，移到${to}`,
  stale: (text, became, now) =>
    `引用可能失效。所引“${text}”原来所指的条款现为${became}；新稿${now}是另一条。`,
  staleGone: (text, now) => `引用可能失效。所引“${text}”原来所指的条款新稿已删去；新稿${now}是另一条。`,
  broken: (text) => `引用可能失效。新稿没有“${text}”。`,
  summary: '先看这些',
  weights: { number: '数字、期限有变化', duty: '应当、可以、不得有变化', negation: '有否定或者例外的变化' },
  quiet: '显示标点、空格的差别',
  legend: '各种记号',
  inserted: '增加的文字',
  deleted: '删去的文字',
  movedSentence: '移到本条别处',
  range: span,
};

const english: CompareWords = {
  language: 'en',
  title: (draft) => `${draft}: drafts compared`,
  articles: (count) => `${count} articles`,
  kinds: {
    same: 'Same',
    edit: 'Reworded',
    num: 'Renumbered',
    move: 'Moved',
    split: 'Split',
    merge: 'Merged',
    add: 'Added',
    cut: 'Deleted',
  },
  notBefore: 'Not in the earlier draft',
  notAfter: 'No counterpart in the new draft',
  unchangedRun: (from, to, count) => `${dash(from, to)}: ${count} the same`,
  renumberedRun: (from, to, now, until, count) =>
    `${dash(from, to)}, now ${dash(now, until)}: ${count} renumbered only`,
  moved: (from, to) => `Moved from ${from} to ${to}`,
  stale: (text, became, now) =>
    `This reference may be broken. What ${text} named is now ${became}; ${now} of the new draft is another article.`,
  staleGone: (text, now) =>
    `This reference may be broken. What ${text} named was deleted; ${now} of the new draft is another article.`,
  broken: (text) => `This reference may be broken. The new draft has no ${text}.`,
  summary: 'Look at these first',
  weights: {
    number: 'Numbers or periods changed',
    duty: 'Duties or permissions changed',
    negation: 'Negations or exceptions changed',
  },
  quiet: 'Show differences of punctuation and space',
  legend: 'Signs',
  inserted: 'Added words',
  deleted: 'Deleted words',
  movedSentence: 'Moved within the article',
  range: dash,
};

function span(from: string, to: string): string {
  return from === to ? from : `${from}至${to}`;
}

function dash(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

/** Words for a BCP 47 language: Chinese for Chinese, English for all others. */
export function compareWords(language: string): CompareWords {
  return language.startsWith('zh') ? chinese : english;
}
