import { articlesOf, type DraftTree, type Provision } from '../law/provision.ts';

/** What the arrow keys do among markers: along the articles or the signs of one, into 款 and 项 and out again. */
export type Move = 'next' | 'previous' | 'into' | 'out' | 'first' | 'last';

/** The clauses that carry markers, and the ways between them. */
export interface Walkway {
  readonly articles: readonly Provision[];
  clause(eId: string): Provision | null;
  /** The article a clause belongs to; itself for an article. */
  articleOf(eId: string): Provision | null;
  /** The signs shown beside an article: its 款 where it has several, its 项, and the 目 of the item in focus. */
  signsOf(article: Provision, inFocus: string | null): readonly Provision[];
  /** The clauses in one row with this one, itself included. */
  siblingsOf(eId: string): readonly Provision[];
  /** Where a move leads; where it leads nowhere, the same clause. */
  move(eId: string, move: Move): string;
  /** The article that typed digits name: 16, 133-1; while typing, the first that begins so. Null where none does. */
  typed(digits: string): Provision | null;
}

interface Stop {
  readonly provision: Provision;
  readonly parent: Provision | null;
}

export function walkwayOf(tree: DraftTree): Walkway {
  const articles = [...articlesOf(tree.provisions)];
  const stops = new Map<string, Stop>();
  const enter = (provision: Provision, parent: Provision | null): void => {
    stops.set(provision.eId, { provision, parent });
    for (const child of stepsInto(provision)) enter(child, provision);
  };
  for (const article of articles) enter(article, null);

  const articleOf = (eId: string): Provision | null => {
    const stop = stops.get(eId);
    return stop?.parent ? articleOf(stop.parent.eId) : (stop?.provision ?? null);
  };
  const siblings = (stop: Stop) => (stop.parent ? stepsInto(stop.parent) : articles);

  return {
    articles,
    clause: (eId) => stops.get(eId)?.provision ?? null,
    articleOf,
    signsOf: (article, inFocus) => {
      const open = (provision: Provision): readonly Provision[] =>
        stepsInto(provision).flatMap((child) =>
          child.level === 'item' && inFocus !== child.eId && !holdsFocus(child, inFocus)
            ? [child]
            : [child, ...open(child)],
        );
      return open(article);
    },
    siblingsOf: (eId) => {
      const stop = stops.get(eId);
      return stop ? siblings(stop) : [];
    },
    move(eId, move) {
      const stop = stops.get(eId);
      if (!stop) return articles[0]?.eId ?? eId;
      const row = siblings(stop);
      const at = row.indexOf(stop.provision);
      const to: Record<Move, Provision | null | undefined> = {
        next: row[at + 1],
        previous: row[at - 1],
        into: stepsInto(stop.provision)[0],
        out: stop.parent,
        first: row[0],
        last: row.at(-1),
      };
      return to[move]?.eId ?? eId;
    },
    typed: (digits) =>
      articles.find(({ number }) => number === digits) ??
      articles.find(({ number }) => number?.startsWith(digits)) ??
      null,
  };
}

/** The clauses one step down. An article's only 款 is the article itself. */
function stepsInto(provision: Provision): readonly Provision[] {
  if (provision.level !== 'article') return provision.children;
  const paragraphs = provision.children.filter(({ level }) => level === 'paragraph');
  if (paragraphs.length > 1) return provision.children;
  return provision.children.flatMap((child) => (child.level === 'paragraph' ? child.children : [child]));
}

function holdsFocus(provision: Provision, inFocus: string | null): boolean {
  return inFocus?.startsWith(`${provision.eId}__`) ?? false;
}

const pauseMs = 900;

/** Digits typed one after another, forgotten after a pause. */
export function typedDigits(): (key: string, now: number) => string | null {
  let digits = '';
  let last = 0;
  return (key, now) => {
    if (!/^[\d-]$/.test(key)) return null;
    digits = now - last > pauseMs ? key : digits + key;
    last = now;
    return digits;
  };
}

/** What a sign shows: ① for the first 款, 一 for （一）, the label without its brackets elsewhere. */
export function signOf(provision: Provision, siblings: readonly Provision[]): string {
  if (provision.level !== 'paragraph') return provision.label.replace(/[（）()\s.．、]/gu, '') || '·';
  const at = siblings.filter(({ level }) => level === 'paragraph').indexOf(provision);
  return circled(at + 1);
}

/** ① to ㊿ stand in three runs of Unicode. */
function circled(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return String(n);
}
