import { provisionByEId } from '../../lib/law/locate.ts';
import { articlesOf, type Provision, walk } from '../../lib/law/provision.ts';
import { textHash } from '../../lib/law/text-hash.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { clauseLike } from '../../lib/usecase/place-on-hearing.ts';
import type { PagePort, PageReading, Pointing } from '../../lib/usecase/ports.ts';
import { publishedLike } from '../../lib/usecase/published-revision.ts';
import { coreHash } from './core-hash.ts';
import { countWords, findWords } from './counted-words.ts';
import { type CountedWords, type ToFrame, type ToPage, toFrame } from './wire.ts';

interface FrameSources {
  readonly hearingUrl: string;
  readonly hearing: HearingPort;
  /** Resolves once the page part has handed over its end. */
  readonly channel: Promise<MessagePort>;
  /** The page scrolls along. Not where the frame shows the draft itself: it would be scrolled out of sight. */
  readonly leadsPage: boolean;
}

/**
 * The embedding page seen from the frame. Its words do not come from the page, which could show anything: they are
 * the hearing's own published text, and the page only says which clause was pointed at.
 */
export class FramePort implements PagePort {
  readonly correct = null;
  readonly readOn = null;
  readonly pick = null;
  readonly #sources: FrameSources;
  readonly #pointed = new EventTarget();
  #reading: PageReading | null = null;
  /** Pointed at before the hearing's text was here. */
  #early: Pointed | null = null;
  /** Led to, perhaps before anybody listened. */
  #shown: string | null = null;
  /** What the page shows, by its hash; null for no law. */
  #shows: string | null = null;

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
    const published = await publishedLike(this.#shows, access, coreOf);
    if (published.kind !== 'read') return null;
    const { url, text, tree } = published.value;
    this.#reading = { url, pageTitle: asked.value.title, text, tree, hearingUrl, paging: null };
    return this.#reading;
  }

  mark(): void {
    // The page's markers show nothing of the person's: said in the docs.
  }

  goTo(eId: string | null): void {
    if (this.#sources.leadsPage) this.#tell({ type: 'goTo', eId });
  }

  focusMarker(eId: string): void {
    if (this.#sources.leadsPage) this.#tell({ type: 'goTo', eId });
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

  /** The embedding page was led to a clause: the frame is to show it, nothing more. */
  onShown(listener: (eId: string) => void, signal: AbortSignal): void {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) listener(event.detail);
    };
    this.#pointed.addEventListener('shown', hear, { signal });
    if (this.#shown !== null) listener(this.#shown);
  }

  onChange(listener: () => void, signal: AbortSignal): void {
    this.#pointed.addEventListener('changed', listener, { signal });
  }

  #hear(data: unknown): void {
    const message = toFrame.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'pointed') this.#point(message.data);
    else if (message.data.type === 'shown') {
      this.#shown = message.data.eId;
      this.#pointed.dispatchEvent(new CustomEvent('shown', { detail: message.data.eId }));
    } else if (message.data.textHash !== this.#shows) {
      this.#shows = message.data.textHash;
      this.#pointed.dispatchEvent(new Event('changed'));
    }
  }

  #point(message: Pointed): void {
    const reading = this.#reading;
    if (!reading) this.#early = message;
    const clause = reading && this.#clauseOf(message, reading);
    if (!reading || !clause) return;
    const span = message.words && findWords(reading.text, clause, message.words);
    const whole = message.words && clauseOfWords(reading, clause, message.words);
    const pointing: Pointing = {
      eId: (whole ?? clause).eId,
      start: (whole ?? span ?? clause).start,
      end: (whole ?? span ?? clause).end,
      selected: span !== null && whole === null,
      also: [],
      stance: null,
    };
    this.#pointed.dispatchEvent(new CustomEvent('pointed', { detail: pointing }));
  }

  /** By its words. Where the whole law has the same words its name is enough: a page's last clause has no clear end. */
  #clauseOf({ eId, clauseHash }: Pointed, reading: PageReading): Provision | null {
    const same = this.#shows !== null && coreOf(reading) === this.#shows;
    return clauseLike({ eId, clauseHash }, reading) ?? (same ? provisionByEId(reading.tree, eId) : null);
  }

  #tell(message: ToPage): void {
    void this.#sources.channel.then((port) => port.postMessage(message));
  }
}

type Pointed = Extract<ToFrame, { type: 'pointed' }>;

function coreOf({ text, tree }: Pick<PageReading, 'text' | 'tree'>): string | null {
  return coreHash(text, [...articlesOf(tree.provisions)], textHash);
}

/** The smallest clause that is exactly these words: a whole 款 or 项 was pointed at, no quote. */
function clauseOfWords({ text }: PageReading, clause: Provision, words: CountedWords): Provision | null {
  const whole = [...walk([clause])].filter((each) => {
    const counted = countWords(text, clause, each);
    return counted?.before === words.before && counted.length === words.length;
  });
  return whole.at(-1) ?? null;
}
