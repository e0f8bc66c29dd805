import markerStyle from '../../../components/styles/marker.css?inline';

import { boxOf } from '../../../lib/page/marker-boxes.ts';
import { followLayout } from '../../../lib/page/marker-follow.ts';
import { type MarkerHost, markerHost } from '../../../lib/page/marker-host.ts';
import { followSelection } from '../../overlay/selection.ts';
import { coreHash } from '../core-hash.ts';
import { countWords } from '../counted-words.ts';
import type { Tell, WidgetPart } from '../part.ts';
import wordsStyle from '../words-button.css?inline';
import { WordsButton } from '../words-button.ts';
import { mayHoldLaw, type PlainArticle, type PlainSpan, plainArticles } from './articles.ts';
import { PageLines } from './lines.ts';
import { PlainMargin, type PlainPage } from './margin.ts';
import style from './plain.css?inline';
import { wordsHash } from './words-hash.ts';

/** What a look at the page tells: a plain law, something that only the full reader can tell, or no law at all. */
export type Look = PlainPage | 'unsure' | 'none';

export function lookAt(root: HTMLElement, ignore: ReadonlySet<Node>): Look {
  const page = new PageLines(root, ignore);
  const isHeading = (at: number) => /^h[1-6]$/i.test(page.lines[at]?.block.localName ?? '');
  const articles = plainArticles(page.text, page.lines, isHeading);
  if (articles) return { page, articles: withinLaw(page, articles) };
  const outside = root.querySelector('iframe, frame, ol') !== null;
  return outside || mayHoldLaw.test(page.text) ? 'unsure' : 'none';
}

/** The last article goes on to the end of what holds all labels, not to the foot of the page. */
function withinLaw(page: PageLines, articles: readonly PlainArticle[]): readonly PlainArticle[] {
  const [first, last] = [articles[0], articles.at(-1)];
  const all = first && last && page.rangeOf(first.start, last.start + 1);
  if (!all || !last) return articles;
  const around = all.commonAncestorContainer;
  const ends = new Map(page.lines.map(({ end, block }) => [end, block]));
  const lines = last.lines.filter(({ end }, at) => at === 0 || around.contains(ends.get(end) ?? null));
  return [...articles.slice(0, -1), { ...last, lines, end: lines.at(-1)?.end ?? last.end }];
}

interface PlainNames {
  group(n: number): string;
  readonly words: string;
}

interface PlainOptions {
  readonly tell: Tell;
  readonly names: PlainNames;
  /** The page is no longer plain. */
  readonly unsure: () => void;
  readonly ignore: ReadonlySet<Node>;
  readonly signal: AbortSignal;
}

/** Milliseconds without a change before the page is read again; reading takes a twentieth of the time at most. */
const quiet = 250;
const share = 20;

/** Markers beside the articles of a page whose labels leave no doubt. They show numbers only. */
export class PlainPart implements WidgetPart {
  readonly #host: MarkerHost;
  readonly #options: PlainOptions;
  readonly #button: WordsButton;
  #look: PlainPage;
  #margin: PlainMargin | null = null;
  #chosen: { readonly article: PlainArticle; readonly span: PlainSpan } | null = null;
  #turn = new AbortController();
  #stirred = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;

  constructor(look: PlainPage, options: PlainOptions) {
    const { signal } = options;
    this.#look = look;
    this.#options = options;
    this.#host = markerHost(style + markerStyle + wordsStyle, signal);
    const stage = this.#host.stage.appendChild(document.createElement('div'));
    stage.className = 'zt-layer';
    stage.setAttribute('role', 'presentation');
    this.#button = new WordsButton(stage, options.names.words, () => this.#pointAtWords());
    signal.addEventListener('abort', () => this.#turn.abort());
    this.#begin();
    if (signal.aborted) return;
    const follower = { moved: () => this.#moved(), scrolled: () => {}, rested: () => this.#rested() };
    followLayout([document], follower, signal);
    followSelection([document], () => this.#offer(), signal);
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  goTo(eId: string | null): void {
    this.#margin?.goTo(articlePart(eId));
  }

  introduce(): void {
    const { page, articles } = this.#look;
    this.#options.tell({ type: 'page', textHash: coreHash(page.text, articles, wordsHash) });
  }

  #begin(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.introduce();
    this.#margin = new PlainMargin(this.#host, this.#look, {
      groupName: this.#options.names.group(this.#look.articles.length),
      point: (article, line) => this.#point(article, line),
      signal: this.#turn.signal,
    });
    if (!this.#margin.place()) this.#options.unsure();
  }

  #moved(): void {
    this.#stirred = true;
    if (this.#margin?.place() === false) this.#options.unsure();
  }

  /** The page was stirred and has come to rest: its words may be others. */
  #rested(): void {
    if (!this.#stirred || this.#waiting) return;
    this.#waiting = setTimeout(() => this.#lookAgain(), Math.max(quiet, this.#restUntil - performance.now()));
    this.#options.signal.addEventListener('abort', () => clearTimeout(this.#waiting), { once: true });
  }

  #lookAgain(): void {
    this.#waiting = undefined;
    this.#stirred = false;
    const began = performance.now();
    const look = lookAt(document.body, this.#options.ignore);
    this.#restUntil = began + (performance.now() - began) * share;
    if (typeof look === 'string') {
      this.#options.unsure();
      return;
    }
    const same = look.page.text === this.#look.page.text;
    const stands = this.#look.articles.every(
      ({ start }) => this.#look.page.rangeOf(start, start + 1) !== null,
    );
    if (same && stands) return;
    this.#look = look;
    this.#begin();
  }

  /** Alt+Shift+Z goes to the markers and back, as with the extension. */
  #key(event: KeyboardEvent): void {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyZ' || event.isComposing) return;
    event.preventDefault();
    this.#margin?.enter();
  }

  #offer(): void {
    const selection = getSelection();
    const range =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const span = range && this.#look.page.spanOf(range);
    const article =
      span && this.#look.articles.find(({ start, end }) => start < span.end && end > span.start);
    const box = range && boxOf(range) && range.getBoundingClientRect();
    this.#chosen = article && span ? { article, span: cutTo(article, span) } : null;
    if (this.#chosen && box) this.#button.show(box);
    else this.#button.hide();
  }

  #pointAtWords(): void {
    if (!this.#chosen) return;
    this.#button.hide();
    this.#margin?.select(this.#chosen.article.eId);
    this.#point(this.#chosen.article, this.#chosen.span);
  }

  #point(article: PlainArticle, words: PlainSpan | null): void {
    const { text } = this.#look.page;
    const { eId, start, end } = article;
    this.#options.tell({
      type: 'pointed',
      eId,
      clauseHash: wordsHash(text.slice(start, end)),
      words: words && countWords(text, article, words),
    });
  }
}

function cutTo(article: PlainSpan, { start, end }: PlainSpan): PlainSpan {
  return { start: Math.max(start, article.start), end: Math.min(end, article.end) };
}

/** The article of a clause: this margin knows no smaller ones by name. */
export function articlePart(eId: string | null): string | null {
  return eId === null ? null : (eId.split('__')[0] ?? eId);
}
