import { boxOf } from '../../../lib/page/marker-boxes.ts';
import { groundOf } from '../../../lib/page/marker-ground.ts';
import { layerOf, type MarkerHost } from '../../../lib/page/marker-host.ts';
import { intentOf } from '../../../lib/page/marker-keys.ts';
import { type Move, typedDigits } from '../../../lib/page/marker-walk.ts';
import type { PlainArticle, PlainSpan } from './articles.ts';
import type { PageLines } from './lines.ts';
import { freeStrip } from './strip.ts';

/** Widths of the free strip, CSS pixels: a chip needs this much, a tab that. */
const chipStrip = 36;
const tabStrip = 8;

export interface PlainPage {
  readonly page: PageLines;
  readonly articles: readonly PlainArticle[];
}

/** A marker's place: an article, or one of its further lines. */
interface Mark {
  readonly article: PlainArticle;
  readonly line: PlainSpan | null;
  readonly button: HTMLButtonElement;
}

interface MarginOptions {
  readonly groupName: string;
  point(article: PlainArticle, line: PlainSpan | null): void;
  readonly signal: AbortSignal;
}

/** One marker beside each article of a plain page; the further lines of the one in focus have their own. */
export class PlainMargin {
  readonly #host: MarkerHost;
  readonly #page: PlainPage;
  readonly #options: MarginOptions;
  readonly #layer = document.createElement('div');
  readonly #digits = typedDigits();
  readonly #marks: readonly Mark[];
  #signs: readonly Mark[] = [];
  #opened: PlainArticle | null = null;
  #before: HTMLElement | null = null;
  #isTab = false;

  /** Everything it puts into the page leaves it when `signal` aborts. */
  constructor(host: MarkerHost, page: PlainPage, options: MarginOptions) {
    this.#host = host;
    this.#page = page;
    this.#options = options;
    const { signal } = options;
    this.#layer.className = 'zt-layer';
    this.#layer.setAttribute('role', 'group');
    this.#layer.setAttribute('aria-label', options.groupName);
    this.#marks = page.articles.map((article) => this.#markOf(article, null, article.number));
    this.#marks.forEach(({ button }, at) => {
      button.tabIndex = at === 0 ? 0 : -1;
    });
    host.stage.append(this.#layer);
    signal.addEventListener('abort', () => this.#layer.remove());
    this.#layer.addEventListener('click', ({ target }) => this.#press(target), { signal });
    this.#layer.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#layer.addEventListener('focusin', ({ target }) => this.#open(this.#markAt(target)?.article), {
      signal,
    });
    this.#layer.addEventListener('pointerover', ({ target }) => this.#open(this.#markAt(target)?.article), {
      signal,
    });
  }

  /** Puts every marker where its line now stands. False where this page has no place for them. */
  place(): boolean {
    const first = this.#blockOf(this.#page.articles[0]);
    const strips = this.#page.articles.map((article) => {
      const block = this.#blockOf(article);
      return block && freeStrip(block);
    });
    if (!first || strips.some((strip) => strip === null || strip.strip < tabStrip)) return false;
    this.#isTab = strips.some((strip) => (strip?.strip ?? 0) < chipStrip);
    this.#layer.dataset.theme = groundOf(first);
    this.#host.stackAt(layerOf(first));
    for (const mark of [...this.#marks, ...this.#signs]) this.#lay(mark);
    return true;
  }

  /** Selects an article; null clears. */
  select(eId: string | null): void {
    for (const { article, button } of this.#marks)
      button.classList.toggle('zt-mark--on', article.eId === eId);
  }

  goTo(eId: string | null): void {
    this.select(eId);
    const article = this.#page.articles.find((each) => each.eId === eId);
    const range = article && this.#page.page.rangeOf(article.start, article.start + 1);
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    range?.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: smooth ? 'smooth' : 'auto',
    });
  }

  /** To the first article in view; pressed again, back to where the keyboard was. */
  enter(): void {
    if (this.#before) {
      this.#leave();
      return;
    }
    const { activeElement } = document;
    this.#before = activeElement instanceof HTMLElement ? activeElement : null;
    const inView = this.#marks.find(({ button }) => button.getBoundingClientRect().top > 0) ?? this.#marks[0];
    inView?.button.focus();
  }

  #leave(): void {
    this.#before?.focus({ preventScroll: true });
    this.#before = null;
  }

  #markOf(article: PlainArticle, line: PlainSpan | null, sign: string): Mark {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = line ? 'zt-mark zt-mark--sub' : 'zt-mark';
    button.setAttribute('aria-label', line ? `${article.label} ${sign}` : `${sign} ${article.label}`);
    const number = document.createElement('i');
    number.dataset.n = sign;
    button.append(number);
    this.#layer.append(button);
    return { article, line, button };
  }

  #markAt(target: EventTarget | null): Mark | undefined {
    const button = target instanceof Element ? target.closest('button') : null;
    return [...this.#marks, ...this.#signs].find((mark) => mark.button === button);
  }

  /** ② for the second line of an article; its first line is the article's own marker. */
  #open(article: PlainArticle | undefined): void {
    if (!article || article === this.#opened) return;
    for (const { button } of this.#signs) button.remove();
    this.#opened = article;
    this.#signs = article.lines.slice(1).map((line, at) => this.#markOf(article, line, circled(at + 2)));
    for (const sign of this.#signs) {
      sign.button.tabIndex = -1;
      this.#lay(sign);
    }
  }

  #lay({ article, line, button }: Mark): void {
    const { start } = line ?? article;
    const range = this.#page.page.rangeOf(start, start + 1);
    const box = range && boxOf(range);
    const strip = freeStripOf(range);
    button.hidden = !box || strip === null;
    if (!box || strip === null) return;
    const { left, top, scale } = this.#host.origin();
    button.classList.toggle('zt-mark--tab', this.#isTab);
    const x = strip - (this.#isTab ? 10 : 34);
    button.style.left = `${(x - left) / scale}px`;
    button.style.top = `${((box.top + box.bottom) / 2 - top) / scale - 12}px`;
  }

  #blockOf(article: PlainArticle | undefined): Element | null {
    const range = article && this.#page.page.rangeOf(article.start, article.start + 1);
    return range ? blockAround(range) : null;
  }

  #press(target: EventTarget | null): void {
    const mark = this.#markAt(target);
    if (!mark) return;
    this.select(mark.article.eId);
    this.#options.point(mark.article, mark.line);
  }

  #key(event: KeyboardEvent): void {
    const mark = this.#markAt(event.target);
    const intent = mark && intentOf(event, false);
    if (!mark || !intent) return;
    event.preventDefault();
    if (intent.type === 'write') this.#press(event.target);
    else if (intent.type === 'leave') this.#leave();
    else
      this.#focus(
        intent.type === 'digit' ? this.#typed(intent.key, event.timeStamp) : this.#moved(mark, intent.move),
      );
  }

  #typed(key: string, now: number): Mark | undefined {
    const typed = this.#digits(key, now);
    const numbered = (fits: (number: string) => boolean) =>
      this.#marks.find(({ article }) => fits(article.number));
    if (typed === null) return undefined;
    return numbered((number) => number === typed) ?? numbered((number) => number.startsWith(typed));
  }

  #moved(from: Mark, move: Move): Mark | undefined {
    if (move === 'into') return this.#signs[0];
    const own = this.#marks.find(({ article }) => article === from.article);
    if (move === 'out') return own;
    const row = from.line ? this.#signs : this.#marks;
    if (move === 'first') return row[0];
    if (move === 'last') return row.at(-1);
    return row[row.indexOf(from) + (move === 'next' ? 1 : -1)];
  }

  #focus(mark: Mark | undefined): void {
    if (!mark) return;
    for (const each of this.#marks) each.button.tabIndex = each.article === mark.article ? 0 : -1;
    mark.button.focus({ preventScroll: true });
    mark.button.scrollIntoView({ block: 'nearest' });
  }
}

function freeStripOf(range: Range | null): number | null {
  const block = range && blockAround(range);
  return block ? (freeStrip(block)?.left ?? null) : null;
}

function blockAround(range: Range): Element | null {
  let at = range.startContainer.parentElement;
  while (at && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at;
}

/** ① to ⑳, then plain numbers. */
function circled(n: number): string {
  return n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
}
