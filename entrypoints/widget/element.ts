import { styleRoot } from '../../lib/page/shadow-style.ts';
import { layMarkers } from './lay-markers.ts';
import { frameAddress, serveFrom } from './own-address.ts';
import type { WidgetPart } from './part.ts';
import { type ToFrame, toPage } from './wire.ts';

const style = `
:host { display: block; min-height: 320px; }
:host([hidden]) { display: none; }
iframe { display: block; box-sizing: border-box; width: 100%; height: var(--zhutiao-height, min(720px, 92vh)); border: var(--zhutiao-border, 1px solid rgba(118, 130, 124, .6)); border-radius: var(--zhutiao-radius, 2px); background: transparent; color-scheme: normal; }
`;

/** Only one element of a page lays markers: the first that asks. */
let marking: ZhutiaoComments | null = null;

/**
 * `<zhutiao-comments hearing="https://…/v1/hearings/ID">`: public comment on the draft this page shows.
 *
 * Attributes and properties: `hearing` (address of the hearing), `lang` (`zh` or `en`), `markers` (`off`: none in
 * the page). Events: `height` (detail: pixels) and `finished` (something was submitted). CSS: `--zhutiao-height`,
 * `--zhutiao-border`, `--zhutiao-radius`, and `--zhutiao-accent` for the markers.
 */
export class ZhutiaoComments extends HTMLElement {
  static readonly observedAttributes = ['hearing', 'lang'];
  readonly #frame = document.createElement('iframe');
  #ending: AbortController | null = null;
  #port: MessagePort | null = null;
  #part: WidgetPart | null = null;

  /** Where the static folder lies, for sites that bundle the module: to be called before an element stands. */
  static serveFrom(address: string): void {
    serveFrom(address);
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'closed' });
    styleRoot(root, [style]);
    this.#frame.title = '逐条 Zhutiao';
    this.#frame.allow = 'clipboard-write';
    this.#frame.addEventListener('load', () => this.#frame.src !== '' && this.#connect());
    root.append(this.#frame);
  }

  get hearing(): string {
    return this.getAttribute('hearing') ?? '';
  }

  set hearing(address: string) {
    this.setAttribute('hearing', address);
  }

  get markers(): string {
    return this.getAttribute('markers') ?? 'on';
  }

  set markers(which: string) {
    this.setAttribute('markers', which);
  }

  connectedCallback(): void {
    this.#takeEarly('hearing');
    this.#takeEarly('markers');
    if (this.#ending) return;
    this.#ending = new AbortController();
    this.#load();
    const { signal } = this.#ending;
    whenRead(() => !signal.aborted && this.#begin(signal));
    addEventListener('hashchange', () => this.#follow(), { signal });
  }

  /** Being moved in the page is no leaving. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#ending?.abort();
      this.#ending = null;
      this.#part = null;
      if (marking === this) marking = null;
    });
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.#ending && before !== after) this.#load();
  }

  #begin(signal: AbortSignal): void {
    if (this.markers === 'off' || marking?.isConnected) return;
    marking = this;
    layMarkers(this, {
      tell: (message) => this.#tell(message),
      use: (part) => {
        this.#part = part;
        this.#follow();
      },
      signal,
    });
  }

  /** `#art_12` in the page's own address. */
  #follow(): void {
    const eId = /^#((?:art|part|chp|sec)_[\w.-]{1,190})$/.exec(location.hash)?.[1];
    if (eId === undefined) return;
    this.#part?.goTo(eId);
    this.#port?.postMessage({ type: 'shown', eId } satisfies ToFrame);
  }

  /** A property that was set before the element was defined hides the accessor: take it off and set it anew. */
  #takeEarly(name: 'hearing' | 'markers'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    this[name] = value;
  }

  #load(): void {
    const address = frameAddress();
    address.hash = new URLSearchParams({ hearing: this.hearing, lang: this.lang }).toString();
    // A change of the hash alone would not load the frame anew.
    address.search = `?${encodeURIComponent(this.hearing).length}`;
    if (this.#frame.src !== address.href) this.#frame.src = address.href;
  }

  #connect(): void {
    const target = this.#frame.contentWindow;
    if (!target) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    target.postMessage({ zhutiao: 'channel' }, frameAddress().origin, [port2]);
    this.#part?.introduce();
    this.#follow();
  }

  #tell(message: ToFrame): void {
    this.#port?.postMessage(message);
    if (message.type === 'pointed') this.#frame.scrollIntoView({ block: 'nearest' });
  }

  #hear(data: unknown): void {
    const message = toPage.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'goTo') this.#part?.goTo(message.data.eId);
    else if (message.data.type === 'finished') this.dispatchEvent(new CustomEvent('finished'));
    else {
      this.#frame.style.height = `var(--zhutiao-height, min(${message.data.px}px, 92vh))`;
      this.dispatchEvent(new CustomEvent('height', { detail: message.data.px }));
    }
  }
}

function whenRead(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}

if (!customElements.get('zhutiao-comments')) customElements.define('zhutiao-comments', ZhutiaoComments);
