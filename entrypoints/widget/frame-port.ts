import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { clauseLike } from '../../lib/usecase/place-on-hearing.ts';
import type { PagePort, PageReading, Pointing } from '../../lib/usecase/ports.ts';
import { publishedLike } from '../../lib/usecase/published-revision.ts';
import { findWords } from './counted-words.ts';
import { type ToFrame, type ToPage, toFrame } from './wire.ts';

interface FrameSources {
  readonly hearingUrl: string;
  readonly hearing: HearingPort;
  /** Resolves once the page part has handed over its end. */
  readonly channel: Promise<MessagePort>;
}

/**
 * The embedding page seen from the frame. Its words do not come from the page, which could show anything: they are
 * the hearing's own published text, and the page only says which clause was pointed at.
 */
export class FramePort implements PagePort {
  readonly correct = null;
  readonly readOn = null;
  readonly #sources: FrameSources;
  readonly #pointed = new EventTarget();
  #reading: PageReading | null = null;
  /** Pointed at before the hearing's text was here. */
  #early: Extract<ToFrame, { type: 'pointed' }> | null = null;
  #wordsHash: string | null = null;

  constructor(sources: FrameSources) {
    this.#sources = sources;
    void sources.channel.then((port) => {
      port.onmessage = ({ data }) => this.#hear(data);
    });
  }

  async read(): Promise<PageReading | null> {
    const { hearingUrl, hearing } = this.#sources;
    const asked = await hearing.hearing(hearingUrl);
    if (asked.kind !== 'read') return null;
    const access = { url: hearingUrl, hearing: asked.value, port: hearing };
    const published = await publishedLike(this.#wordsHash, access);
    if (published.kind !== 'read') return null;
    const { url, text, tree } = published.value;
    this.#reading = { url, pageTitle: asked.value.title, text, tree, hearingUrl, paging: null };
    return this.#reading;
  }

  mark(): void {
    // The page's markers show nothing of the person's: said in the docs.
  }

  goTo(eId: string | null): void {
    this.#tell({ type: 'goTo', eId });
  }

  focusMarker(eId: string): void {
    this.#tell({ type: 'goTo', eId });
  }

  finished(): void {
    this.#tell({ type: 'finished' });
  }

  height(px: number): void {
    this.#tell({ type: 'height', px });
  }

  onPoint(listener: (pointing: Pointing) => void, signal: AbortSignal): void {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) listener(event.detail);
    };
    this.#pointed.addEventListener('pointed', hear, { signal });
    const early = this.#early;
    this.#early = null;
    if (early) this.#point(early);
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    this.#pointed.addEventListener('changed', listener, { signal });
  }

  #hear(data: unknown): void {
    const message = toFrame.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'pointed') this.#point(message.data);
    else if (message.data.wordsHash !== this.#wordsHash) {
      this.#wordsHash = message.data.wordsHash;
      this.#pointed.dispatchEvent(new Event('changed'));
    }
  }

  #point(message: Extract<ToFrame, { type: 'pointed' }>): void {
    const { eId, clauseHash, words } = message;
    const reading = this.#reading;
    if (!reading) this.#early = message;
    const clause = reading && clauseLike({ eId, clauseHash }, reading);
    if (!reading || !clause) return;
    const span = words && findWords(reading.text, clause, words);
    const pointing: Pointing = {
      eId: clause.eId,
      start: span?.start ?? clause.start,
      end: span?.end ?? clause.end,
      selected: span !== null,
      stance: null,
    };
    this.#pointed.dispatchEvent(new CustomEvent('pointed', { detail: pointing }));
  }

  #tell(message: ToPage): void {
    void this.#sources.channel.then((port) => port.postMessage(message));
  }
}
