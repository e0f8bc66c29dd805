import { PagePart } from './page-part.ts';
import { channelLetter, type ToFrame, toPage } from './wire.ts';

/** Taken while the script runs: afterwards `currentScript` is gone. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : null;

/** The frame document lies beside the script, wherever that is served from. */
function frameAddress(): URL {
  const source = script ?? document.querySelector<HTMLScriptElement>('script[src*="zhutiao.js"]')?.src;
  return new URL('frame.html', source ?? document.baseURI);
}

const style = `
:host { display: block; min-height: 320px; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: var(--zhutiao-height, min(720px, 92vh)); border: 1px solid rgba(118, 130, 124, .6); border-radius: 2px; background: #fff; color-scheme: normal; }
`;

/**
 * `<zhutiao-comments hearing="https://…/v1/hearings/ID">`: public comment on the draft this page shows.
 *
 * Attributes and properties: `hearing` (address of the hearing), `lang` (`zh` or `en`). Events: `height`
 * (detail: pixels) and `finished` (something was submitted). CSS: `--zhutiao-height`.
 */
export class ZhutiaoComments extends HTMLElement {
  static readonly observedAttributes = ['hearing', 'lang'];
  readonly #frame = document.createElement('iframe');
  #ending: AbortController | null = null;
  #port: MessagePort | null = null;
  #page: PagePart | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
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

  connectedCallback(): void {
    this.#takeEarly('hearing');
    if (this.#ending) return;
    this.#ending = new AbortController();
    this.#load();
    const { signal } = this.#ending;
    whenRead(() => {
      if (!signal.aborted) this.#page = new PagePart(this, (message) => this.#tell(message), signal);
    });
  }

  /** Being moved in the page is no leaving. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#ending?.abort();
      this.#ending = null;
      this.#page = null;
    });
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.#ending && before !== after) this.#load();
  }

  /** A property that was set before the element was defined hides the accessor: take it off and set it anew. */
  #takeEarly(name: 'hearing'): void {
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
    this.#frame.src = address.href;
  }

  #connect(): void {
    const target = this.#frame.contentWindow;
    if (!target) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    target.postMessage(channelLetter.parse({ zhutiao: 'channel' }), frameAddress().origin, [port2]);
    this.#page?.introduce();
  }

  #tell(message: ToFrame): void {
    this.#port?.postMessage(message);
    if (message.type === 'pointed') this.#frame.scrollIntoView({ block: 'nearest' });
  }

  #hear(data: unknown): void {
    const message = toPage.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'goTo') this.#page?.goTo(message.data.eId);
    else if (message.data.type === 'finished') this.dispatchEvent(new CustomEvent('finished'));
    else {
      this.#frame.style.height = `var(--zhutiao-height, ${message.data.px}px)`;
      this.dispatchEvent(new CustomEvent('height', { detail: message.data.px }));
    }
  }
}

function whenRead(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}

if (!customElements.get('zhutiao-comments')) customElements.define('zhutiao-comments', ZhutiaoComments);
