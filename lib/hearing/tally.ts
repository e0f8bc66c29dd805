import type { Stance } from '../comment/comment.ts';
import { Decisions } from './disposition.ts';
import type { ChannelKind, Dossier, DossierComment } from './dossier.ts';
import { commentsInOrder, wholeDraft } from './dossier-order.ts';
import type { Disposition } from './protocol/status.ts';

export type StanceCounts = Readonly<Record<Stance | 'none', number>>;

/** The figures that papers give of a hearing. */
export interface Tally {
  readonly comments: number;
  /** Submissions and letters: one for each packet, whoever sent it. */
  readonly submissions: number;
  readonly stances: StanceCounts;
  readonly channels: ReadonlyMap<ChannelKind, number>;
  /** By author category; '' where it is not known. */
  readonly categories: ReadonlyMap<string, number>;
  readonly dispositions: ReadonlyMap<Disposition | 'open', number>;
  /** In the order of the draft; article or larger, 全文 for the draft as a whole. */
  readonly articles: readonly ArticleTally[];
}

export interface ArticleTally {
  readonly revisionId: string;
  /** '' for the draft as a whole. */
  readonly eId: string;
  readonly citation: string;
  readonly comments: number;
  readonly submissions: number;
  readonly stances: StanceCounts;
}

/** Counts a hearing's comments. Every comment counts, however alike: groups lower nothing. */
export function tallyOf(dossier: Dossier): Tally {
  const { comments } = dossier;
  const decisions = new Decisions(dossier);
  return {
    comments: comments.length,
    submissions: new Set(comments.map(({ submission }) => submission)).size,
    stances: stancesOf(comments),
    channels: countBy(comments, ({ channel }) => channel),
    categories: countBy(comments, ({ author }) => author.category ?? ''),
    dispositions: countBy(comments, (comment) => decisions.of(comment)?.disposition ?? 'open'),
    articles: articleTallies(dossier),
  };
}

function articleTallies(dossier: Dossier): ArticleTally[] {
  const groups = new Map<string, { citation: string; comments: DossierComment[] }>();
  for (const { comment } of commentsInOrder(dossier)) {
    for (const { eId, citation } of articlesOfComment(comment)) {
      const key = `${comment.revisionId} ${eId}`;
      const group = groups.get(key) ?? { citation, comments: [] };
      group.comments.push(comment);
      groups.set(key, group);
    }
  }
  return Array.from(groups, ([key, { citation, comments }]) => ({
    revisionId: key.slice(0, key.indexOf(' ')),
    eId: key.slice(key.indexOf(' ') + 1),
    citation,
    comments: comments.length,
    submissions: new Set(comments.map(({ submission }) => submission)).size,
    stances: stancesOf(comments),
  }));
}

/** The articles that a comment is about, each once. */
function articlesOfComment({ targets }: DossierComment): { eId: string; citation: string }[] {
  const articles = new Map<string, string>();
  for (const { eId, citation } of targets) {
    const article = eId.split('__')[0] ?? '';
    if (!articles.has(article))
      articles.set(article, citation.replace(/^(第[^第]+条(?:之[^第]+)?).*$/, '$1'));
  }
  if (articles.size === 0) articles.set('', wholeDraft);
  return Array.from(articles, ([eId, citation]) => ({ eId, citation: eId === '' ? wholeDraft : citation }));
}

function stancesOf(comments: readonly DossierComment[]): StanceCounts {
  const counts = { support: 0, oppose: 0, amend: 0, ask: 0, none: 0 };
  for (const { stance } of comments) counts[stance ?? 'none']++;
  return counts;
}

function countBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}
