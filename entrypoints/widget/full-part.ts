import markerStyle from '../../components/styles/marker.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { Provision } from '../../lib/law/provision.ts';
import { clauseHash, textHash } from '../../lib/law/text-hash.ts';
import { readingOf } from '../../lib/page/draft-reading.ts';
import { Margin } from '../../lib/page/margin.ts';
import { type MarkerHost, markerHost } from '../../lib/page/marker-host.ts';
import { type PageText, readPage } from '../../lib/page/read-page.ts';
import { documentsOf, type Reading } from '../../lib/page/reading.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import { markerNames, say } from '../overlay/names.ts';
import overlayStyle from '../overlay/overlay.css?inline';
import { type Chosen, chosenIn, followSelection } from '../overlay/selection.ts';
import { coreHash } from './core-hash.ts';
import { countWords } from './counted-words.ts';
import type { Tell, WidgetPart } from './part.ts';
import style from './words-button.css?inline';
import { WordsButton } from './words-button.ts';

/** Markers for pages that take the whole reader to tell what is law in them. They show numbers only, too. */
export class FullPart implements WidgetPart {
  readonly #host: MarkerHost;
  readonly #tell: Tell;
  readonly #button: WordsButton;
  readonly #ignore: ReadonlySet<Node>;
  #reading: Reading;
  #margin: Margin | null = null;
  #chosen: Chosen | null = null;
  /** Ends what belongs to one reading. */
  #turn = new AbortController();

  /** Everything it puts into the page leaves it when `signal` aborts. `element` is not part of the law. */
  constructor(element: Node, tell: Tell, signal: AbortSignal) {
    this.#host = markerHost(tokens + markerStyle + overlayStyle + style, signal);
    this.#tell = tell;
    this.#button = new WordsButton(this.#host.stage, say('marker.words'), () => this.#pointAtWords());
    this.#ignore = new Set([element, this.#host.element]);
    const page = readPage(document, { ignore: this.#ignore });
    this.#reading = readingOf(page);
    signal.addEventListener('abort', () => this.#turn.abort());
    watchPage(document, (next) => this.#readAnew(next), {
      ignore: this.#ignore,
      signal,
      known: page.source.text,
    });
    this.#begin();
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  goTo(eId: string | null): void {
    this.#margin?.goTo(eId);
  }

  /** Says again what the page shows: the frame was loaded anew. */
  introduce(): void {
    const { page, walkway } = this.#reading;
    this.#tell({ type: 'page', textHash: coreHash(page.source.text, walkway.articles, textHash) });
  }

  /** Alt+Shift+Z goes to the markers and back, as with the extension. */
  #key(event: KeyboardEvent): void {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyZ' || event.isComposing) return;
    event.preventDefault();
    this.#margin?.enter();
  }

  #readAnew(page: PageText): void {
    this.#turn.abort();
    this.#reading = readingOf(page);
    this.#begin();
  }

  #begin(): void {
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.introduce();
    this.#button.hide();
    if (this.#reading.walkway.articles.length === 0) return;
    this.#margin = new Margin(this.#host, this.#reading, {
      names: markerNames(this.#reading.tree),
      point: (clauses) => this.#point(clauses[0] ?? null, null),
      stale: () => this.#readAnew(readPage(document, { ignore: this.#ignore })),
      signal,
    });
    followSelection(documentsOf(this.#reading), (view) => this.#offer(view), signal);
  }

  #offer(view: Window): void {
    const { page, tree } = this.#reading;
    this.#chosen = chosenIn(view, { map: page.map, text: page.source.text, tree });
    if (this.#chosen) this.#button.show(this.#chosen.box);
    else this.#button.hide();
  }

  #pointAtWords(): void {
    if (!this.#chosen) return;
    this.#button.hide();
    this.#margin?.select([this.#chosen.clause]);
    this.#point(this.#chosen.clause, this.#chosen);
  }

  #point(clause: Provision | null, words: { readonly start: number; readonly end: number } | null): void {
    if (!clause) return;
    const { text } = this.#reading.page.source;
    this.#tell({
      type: 'pointed',
      eId: clause.eId,
      clauseHash: clauseHash(text, clause),
      words: words && countWords(text, clause, words),
    });
  }
}
