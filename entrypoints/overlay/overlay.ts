import type { BlockText } from '../../lib/blocks/block.ts';
import type { FetchedAround } from '../../lib/bridge/background-asks.ts';
import type { Surface } from '../../lib/bridge/open-panel.ts';
import type { Stance } from '../../lib/comment/comment.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { applyCorrections } from '../../lib/law/correction.ts';
import type { JoinedDraft } from '../../lib/law/join-pages.ts';
import type { DraftTree, Provision } from '../../lib/law/provision.ts';
import { Margin } from '../../lib/page/margin.ts';
import type { MarkerHost } from '../../lib/page/marker-host.ts';
import type { Picker } from '../../lib/page/picking.ts';
import type { PageText } from '../../lib/page/read-page.ts';
import { documentsOf, type Reading, readingWith } from '../../lib/page/reading.ts';
import { othersGoFirst } from '../../lib/page/turns.ts';
import { type Watch, watchPage } from '../../lib/page/watch-page.ts';
import type { AttachmentPage } from '../../lib/usecase/file-port.ts';
import type { Mark, PageReading, Paging, Pointing, ReadOn } from '../../lib/usecase/ports.ts';
import { Dock } from './dock.ts';
import { FurtherPages, furtherPagesOf } from './further-pages.ts';
import { MarkedPart } from './marked-part.ts';
import { markerNames } from './names.ts';
import { isSameOutline, liesWithin, nothingSaid, type Outline, type Said } from './outline.ts';
import { type Chosen, chosenIn, followSelection, isSame } from './selection.ts';
import { SelectionBar } from './selection-bar.ts';
import { attachmentPage, pageReading } from './told.ts';

/** Whom the overlay tells. */
export interface OverlayPorts {
  /** Says where the panel shows; null where nobody hears. */
  pointed(pointing: Pointing): Promise<Surface | null>;
  changed(): void;
  /** Which draft is in this text, or `marked`: is this text; null where nobody hears. */
  openDraft(source: BlockText, marked: boolean): Promise<DraftTree | null>;
  /** The person has marked the draft; says where the panel shows. */
  marked(): Promise<Surface | null>;
  /** The draft of which this page shows a part; null where nobody hears. */
  joinDraft(pages: FetchedAround): Promise<JoinedDraft | null>;
}

/** Markers, selection bar and docked panel over one page, as long as the page stays. */
export class Overlay {
  readonly dock: Dock;
  readonly #host: MarkerHost;
  readonly #ports: OverlayPorts;
  readonly #signal: AbortSignal;
  readonly #bar: SelectionBar;
  readonly #watch: Watch;
  /** The page was read once, and what is in view is marked. */
  readonly ready: Promise<void>;
  #latest: PageText | null = null;
  /** The draft's other pages, once the person has asked for them. */
  #further: FurtherPages | null = null;
  #readingOn: Promise<ReadOn> | null = null;
  /** As it was recognised: this is what `read` answers. */
  #recognised: Reading | null = null;
  /** With the person's corrections: this is what the markers show. */
  #reading: Reading | null = null;
  /** The person's corrections, and the outline as the hearing publishes it: stands instead of what was recognised. */
  #said: Said = nothingSaid;
  #margin: Margin | null = null;
  /** Ends what belongs to one reading. */
  #turn = new AbortController();
  #isShown = true;
  #marks: Readonly<Record<string, Mark>> = {};
  /** Where the person says that the draft is; null where that was found. */
  #part: MarkedPart | null = null;
  #isPicking = false;
  #chosen: Chosen | null = null;
  /** Words already sent to the panel: they stay selected, and are not offered again. */
  #sent: Chosen | null = null;

  constructor(host: MarkerHost, ports: OverlayPorts, signal: AbortSignal) {
    this.#host = host;
    this.#ports = ports;
    this.#signal = signal;
    this.dock = new Dock(host.stage);
    this.#bar = new SelectionBar(host.stage, (stance) => this.#chooseStance(stance));
    let ready = () => {};
    this.ready = new Promise((resolve) => {
      ready = resolve;
    });
    signal.addEventListener('abort', () => {
      this.#turn.abort();
      ready();
    });
    const watching = { ignore: new Set([host.element]), signal, known: null };
    this.#watch = watchPage(document, (page) => void this.#readAnew(page).then(ready), watching);
  }

  get isShown() {
    return this.#isShown;
  }

  /** Null where nothing was read yet. Of a page without articles no words are passed on. */
  async read(): Promise<PageReading | null> {
    await this.ready;
    if (!this.#recognised) return null;
    return pageReading(this.#recognised, this.#paging(this.#recognised));
  }

  /** The files that the page links to, with the words around them. */
  async attachments(): Promise<AttachmentPage | null> {
    await this.ready;
    return this.#latest && attachmentPage(this.#latest.source.text);
  }

  /** Fetches the draft's other pages: only because the person asked. */
  readOn(): Promise<ReadOn> {
    this.#readingOn ??= this.#readFurther().finally(() => (this.#readingOn = null));
    return this.#readingOn;
  }

  async #readFurther(): Promise<ReadOn> {
    await this.ready;
    const found = this.#recognised && furtherPagesOf(this.#recognised);
    const page = this.#latest;
    if (this.#further || !found || !page) return this.#further ? 'joined' : 'unrelated';
    this.#further = await FurtherPages.fetched(found, this.#signal);
    if (!this.#further) return 'unreachable';
    this.#turn.abort();
    await this.#take(this.#latest ?? page);
    return this.#further ? 'joined' : 'unrelated';
  }

  #paging(reading: Reading): Paging | null {
    if (this.#part) return null;
    const [start, end] = reading.page.shows ?? [0, reading.page.source.text.length];
    if (this.#further) return { addresses: this.#further.addresses, start, end };
    const found = furtherPagesOf(reading);
    return found && { addresses: [found.own], start, end };
  }

  mark(marks: Readonly<Record<string, Mark>>): void {
    this.#marks = marks;
    this.#margin?.mark(marks);
  }

  /** The outline of a text of this length; one of a text that the page no longer shows comes too late. */
  correct({ corrections, length, published }: Outline): void {
    const known = this.#recognised;
    if (!known || known.page.source.text.length !== length || !liesWithin(published, length)) return;
    const said = { corrections, published };
    if (isSameOutline(this.#said, said)) return;
    this.#said = said;
    this.#turn.abort();
    this.#reading = this.#corrected(known);
    this.#begin();
  }

  show(on: boolean): void {
    this.#isShown = on;
    this.#turn.abort();
    this.#margin = null;
    this.#begin();
  }

  goTo(eId: string | null): void {
    this.#bar.hide();
    this.#margin?.goTo(eId);
  }

  focusMarker(eId: string): void {
    window.focus();
    this.#margin?.focusMarker(eId);
  }

  /** The key for the markers: to the bar while words are selected, else to the markers and back. */
  async enter(): Promise<void> {
    await this.ready;
    window.focus();
    if (!this.#isShown) this.show(true);
    if (this.#bar.isOpen) this.#bar.focus();
    else this.#margin?.enter();
  }

  async #readAnew(page: PageText): Promise<void> {
    const before = this.#latest;
    this.#turn.abort();
    await this.#take(page);
    if (before && page.source.text !== before.source.text) this.#ports.changed();
  }

  /** Of two texts that come one after the other, the later stands. */
  async #take(page: PageText): Promise<void> {
    this.#latest = page;
    const reading = await this.#recognise(page);
    await othersGoFirst();
    if (!reading || this.#latest !== page || this.#signal.aborted) return;
    if (reading.page.source.text !== this.#recognised?.page.source.text) this.#said = nothingSaid;
    this.#recognised = reading;
    this.#reading = this.#corrected(this.#recognised);
    this.#begin();
  }

  /** Has the person frame the draft; what they framed is read in the place of what was found. */
  async pick(picker: Picker): Promise<void> {
    await this.ready;
    const page = this.#latest;
    if (!page || page.source.blocks.length === 0 || this.#isPicking) return;
    this.#isPicking = true;
    this.#turn.abort();
    this.#bar.hide();
    window.focus();
    const framed = await picker({ stage: this.#host.stage, page, signal: this.#signal });
    this.#isPicking = false;
    if (framed) await this.#mark(page, framed);
    else if (!this.#signal.aborted) this.#begin();
  }

  /** The panel opens only in the press itself: the page is read meanwhile. */
  async #mark(page: PageText, framed: { start: number; end: number }): Promise<void> {
    const opening = this.#ports.marked();
    this.#part = MarkedPart.of(page, framed);
    this.#isShown = true;
    await this.#take(this.#latest ?? page);
    this.#ports.changed();
    await this.#showIn(opening);
  }

  async #recognise(page: PageText): Promise<Reading | null> {
    const part = this.#part?.in(page) ?? null;
    if (!part) this.#part = null;
    else {
      const own = await this.#ports.openDraft(part.source, true);
      return own && readingWith(part, own);
    }
    const whole = await this.#further?.join(page, (pages) => this.#ports.joinDraft(pages));
    if (whole) return whole;
    this.#further = null;
    const tree = await this.#ports.openDraft(page.source, false);
    return tree && readingWith(page, tree);
  }

  #corrected(reading: Reading): Reading {
    const { page, tree } = reading;
    const corrected = applyCorrections(
      page.source.text,
      this.#said.published ?? tree,
      this.#said.corrections,
    );
    return corrected === tree ? reading : readingWith(page, corrected);
  }

  #begin(): void {
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.#bar.hide();
    const reading = this.#reading;
    if (!this.#isShown || this.#isPicking || !reading || reading.walkway.articles.length === 0) return;
    const { selected = new Set<string>(), focused = null } = this.#margin?.view ?? {};
    this.#margin = new Margin(this.#host, reading, {
      names: markerNames(reading.tree),
      point: (clauses) => this.#point(clauses),
      stale: () => this.#watch.again(),
      signal,
    });
    this.#margin.show({ marks: this.#marks, selected });
    if (focused && document.hasFocus()) this.#margin.focusMarker(focused);
    followSelection(documentsOf(reading), (from, touch) => this.#offer(reading, from, touch), signal);
  }

  #point(clauses: readonly Provision[]): void {
    const [first, ...rest] = clauses;
    if (!first) return;
    const { eId, start, end } = first;
    const also = rest.map((clause) => clause.eId);
    void this.#tell({ eId, start, end, selected: false, stance: null, also });
  }

  #offer({ page, tree }: Reading, view: Window, touch: boolean): void {
    this.#chosen = chosenIn(view, { map: page.map, text: page.source.text, tree });
    if (!this.#chosen || !isSame(this.#chosen, this.#sent)) this.#sent = null;
    if (!this.#chosen || this.#sent) {
      this.#bar.hide();
      return;
    }
    const { clause, box } = this.#chosen;
    this.#bar.show({ citation: citationOf(tree, clause.eId), box, touch });
  }

  #chooseStance(stance: Stance): void {
    const chosen = this.#chosen;
    if (!chosen) return;
    this.#bar.hide();
    this.#sent = chosen;
    this.#margin?.select([chosen.clause]);
    this.#margin?.paint([chosen]);
    const { clause, start, end } = chosen;
    void this.#tell({ eId: clause.eId, start, end, selected: true, stance, also: [] });
  }

  #tell(pointing: Pointing): Promise<void> {
    return this.#showIn(this.#ports.pointed(pointing));
  }

  async #showIn(opening: Promise<Surface | null>): Promise<void> {
    if ((await opening) === 'dock' && !this.#signal.aborted) await this.dock.open();
  }
}
