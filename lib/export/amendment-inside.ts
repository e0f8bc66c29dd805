import { writeNumber } from '../law/numerals.ts';
import type { Provision } from '../law/provision.ts';
import { walk } from '../law/provision.ts';
import { alignInside } from '../revision/align-inside.ts';
import type { Pair } from '../revision/alignment.ts';
import { diffWords } from '../revision/diff.ts';
import { flat, wordChange } from './amendment-words.ts';

/** One article of one revision. */
export interface ArticleText {
  readonly text: string;
  readonly article: Provision;
}

/** More changes than this and the whole article is easier to read. */
const MOST_CHANGES = 4;

/**
 * The changes inside an article, clause by clause: `第一款修改为：“…”`, `增加一款，作为第二款：“…”`. Null where they
 * are so many or so entangled that the article should be given whole.
 */
export function changesInside(old: ArticleText, fresh: ArticleText): string[] | null {
  const pairs = alignInside(
    { text: old.text, articles: [old.article] },
    { text: fresh.text, articles: [fresh.article] },
  );
  const inside = new Inside(old, fresh);
  const changes: string[] = [];
  for (const pair of pairs) {
    const words = inside.change(pair);
    if (words === null) return null;
    changes.push(...words);
  }
  return changes.length === 0 || changes.length > MOST_CHANGES ? null : changes;
}

class Inside {
  readonly #old: ArticleText;
  readonly #new: ArticleText;
  readonly #oldClauses: ReadonlyMap<string, Provision>;
  readonly #newClauses: ReadonlyMap<string, Provision>;

  constructor(old: ArticleText, fresh: ArticleText) {
    this.#old = old;
    this.#new = fresh;
    this.#oldClauses = new Map([...walk(old.article.children)].map((each) => [each.eId, each]));
    this.#newClauses = new Map([...walk(fresh.article.children)].map((each) => [each.eId, each]));
  }

  /** Empty where nothing is to be said of this clause itself; null where its change cannot be said. */
  change(pair: Pair): string[] | null {
    if (pair.old.length > 1 || pair.new.length > 1 || pair.kind === 'moved') return null;
    const from = this.#oldClauses.get(pair.old[0] ?? '');
    const to = this.#newClauses.get(pair.new[0] ?? '');
    if (!from) return to ? [this.#inserted(to)] : null;
    if (!to) return [`删去${this.#name(this.#old, from)}`];
    if (!pair.textChanged || onlyBelow(this.#old, from, this.#new, to)) return [];
    return [this.#edited(from, to)];
  }

  #inserted(to: Provision): string {
    const kind = to.level === 'paragraph' ? '一款' : to.level === 'item' ? '一项' : '一目';
    const parent = this.#parentName(to);
    return `${parent}增加${kind}，作为${ownName(this.#new.article, to)}：“${wordsOf(this.#new, to)}”`;
  }

  #edited(from: Provision, to: Provision): string {
    const name = this.#name(this.#old, from);
    const change = wordChange(wordsOf(this.#old, from), wordsOf(this.#new, to));
    if (change) return `${change.verb}${name}${change.words}`;
    return `将${name}修改为：“${wordsOf(this.#new, to)}”`;
  }

  /** 第一款第三项; empty for the only paragraph of an article. */
  #name({ article }: ArticleText, clause: Provision): string {
    return `${this.#parentName(clause, article)}${ownName(article, clause)}`;
  }

  #parentName(clause: Provision, article: Provision = this.#new.article): string {
    const path = clause.eId.split('__').slice(0, -1).join('__');
    const parent = [...walk(article.children)].find((each) => each.eId === path);
    return parent ? this.#name({ text: '', article }, parent) : '';
  }
}

/** 第二款, 第三项 by its place or number; empty where the article has one paragraph. */
function ownName(article: Provision, clause: Provision): string {
  if (clause.level !== 'paragraph') {
    const number = Number(clause.number);
    const unit = clause.level === 'item' ? '项' : '目';
    return Number.isInteger(number) && number > 0 ? `第${writeNumber(number)}${unit}` : clause.label;
  }
  const paragraphs = article.children.filter((each) => each.level === 'paragraph');
  if (paragraphs.length < 2) return '';
  return `第${writeNumber(paragraphs.findIndex((each) => each.eId === clause.eId) + 1)}款`;
}

function wordsOf({ text }: ArticleText, clause: Provision): string {
  return flat(text.slice(clause.start, clause.end));
}

/** Are the clause's own words the same, and only its items changed? */
function onlyBelow(old: ArticleText, from: Provision, fresh: ArticleText, to: Provision): boolean {
  if (from.children.length === 0 || to.children.length === 0) return false;
  const [a, b] = [ownWords(old, from), ownWords(fresh, to)];
  return diffWords(a, b).every((hunk) => hunk.type === 'same' || hunk.mark !== undefined);
}

function ownWords({ text }: ArticleText, clause: Provision): string {
  return flat(text.slice(clause.start, clause.children[0]?.start ?? clause.end));
}
