import type { RevisionText } from '../anchor/revision-text.ts';
import { writeNumber } from '../law/numerals.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { Alignment, Pair } from '../revision/alignment.ts';
import { changesInside } from './amendment-inside.ts';

/**
 * The items of a decision that turns one revision into the next, in drafting style (一、将第三条改为第四条，修改
 * 为：“…”), in the order of the later revision. Articles of which only the number or the citations follow from
 * the other changes are covered by the last item.
 */
export function amendmentItems(old: RevisionText, fresh: RevisionText, alignment: Alignment): string[] {
  const drafter = new Drafter(old, fresh);
  const changes = alignment.pairs.flatMap((pair) => drafter.itemOf(pair) ?? []);
  const renumbered = alignment.pairs.some((pair) => pair.numberChanged);
  const all = renumbered ? [...changes, '对条文顺序和文中引用的条款序号作相应调整。'] : changes;
  return all.map((words, place) => `${writeNumber(place + 1)}、${words}`);
}

class Drafter {
  readonly #old: RevisionText;
  readonly #new: RevisionText;
  readonly #oldArticles: ReadonlyMap<string, Provision>;
  readonly #newArticles: ReadonlyMap<string, Provision>;

  constructor(old: RevisionText, fresh: RevisionText) {
    this.#old = old;
    this.#new = fresh;
    this.#oldArticles = new Map(Array.from(articlesOf(old.tree.provisions), (each) => [each.eId, each]));
    this.#newArticles = new Map(Array.from(articlesOf(fresh.tree.provisions), (each) => [each.eId, each]));
  }

  /** Null where there is nothing to say of the pair. */
  itemOf(pair: Pair): string | null {
    const old = pair.old.flatMap((eId) => this.#oldArticles.get(eId) ?? []);
    const fresh = pair.new.flatMap((eId) => this.#newArticles.get(eId) ?? []);
    const [from, to] = [old[0], fresh[0]];
    if (!from) return `增加${writeNumber(fresh.length)}条，作为${labels(fresh)}：${this.#quoted(fresh)}`;
    if (!to) return `删去${labels(old)}。`;
    if (old.length > 1) {
      const how = fresh.length > 1 ? '改为' : '合并，作为';
      return `将${labels(old)}${how}${labels(fresh)}，修改为：${this.#quoted(fresh)}`;
    }
    if (fresh.length > 1) {
      const parts = `分为${writeNumber(fresh.length)}条，作为${labels(fresh)}`;
      return `将${labels(old)}${parts}，修改为：${this.#quoted(fresh)}`;
    }
    return this.#single(pair, from, to);
  }

  #single(pair: Pair, from: Provision, to: Provision): string | null {
    const renamed = pair.numberChanged ? `将${label(from)}改为${label(to)}` : null;
    if (!pair.textChanged || pair.reasons.includes('only-citations-changed')) {
      return pair.kind === 'moved' && renamed ? `${renamed}。` : null;
    }
    const inside = changesInside(
      { text: this.#old.text, article: from },
      { text: this.#new.text, article: to },
    );
    if (!inside) return `${renamed ? `${renamed}，` : `将${label(from)}`}修改为：${this.#quoted([to])}`;
    const [first = '', ...more] = inside;
    const opening = renamed ? `${renamed}，${asWhole(first)}` : withArticle(first, label(from));
    return closed([opening, ...more].join('；'));
  }

  #quoted(articles: readonly Provision[]): string {
    return `\n${articles.map((each) => `“${wholeArticle(this.#new.text, each)}”`).join('\n')}`;
  }
}

/** Puts the article's number where the clause is named: 将第一款… → 将第三条第一款…, 增加一款 → 第三条增加一款. */
function withArticle(words: string, article: string): string {
  const verb = /^(?:将|删去|在)/.exec(words)?.[0] ?? '';
  return `${verb}${article}${words.slice(verb.length)}`;
}

/** An article of one paragraph has no name for it: 将修改为 → 修改为, 将中的 → 将其中的. */
function asWhole(words: string): string {
  return words.replace(/^将修改为/, '修改为').replace(/^(将|删去|在)中的/, '$1其中的');
}

/** A quotation that ends a sentence ends the item. */
function closed(words: string): string {
  return /[。；]”$/.test(words) ? words : `${words}。`;
}

function label({ label: printed }: Provision): string {
  return printed.replace(/\s/g, '');
}

function labels(articles: readonly Provision[]): string {
  const all = articles.map(label);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join('、')}和${all.at(-1)}`;
}

/** Label, caption and words, a line for each paragraph and item. */
function wholeArticle(text: string, article: Provision): string {
  const body = text
    .slice(article.start + article.label.length, article.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return `${label(article)}　${body.join('\n')}`;
}
