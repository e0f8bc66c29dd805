import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/page-part.ts';
import { readerAddress, scriptNonce } from './own-address.ts';
import type { MakeFullPart, Tell, WidgetPart } from './part.ts';
import { lookAt, PlainPart } from './plain/part.ts';

interface Laying {
  readonly tell: Tell;
  /** The part that stands now; called again when the page turns out to be another kind. */
  readonly use: (part: WidgetPart) => void;
  readonly signal: AbortSignal;
}

/** Lays markers where the page's labels leave no doubt; else brings the full reader, a script of its own. */
export function layMarkers(element: HTMLElement, { tell, use, signal }: Laying): void {
  const look = lookAt(document.body, new Set([element]));
  const brought = () => {
    void fullReader().then((make) => {
      if (make && !signal.aborted) use(make(element, tell, signal));
    });
  };
  if (look === 'none') watchForLaw(element, { tell, use, signal });
  else if (look === 'unsure') brought();
  else {
    const plain = new AbortController();
    signal.addEventListener('abort', () => plain.abort());
    const unsure = () => {
      if (plain.signal.aborted) return;
      plain.abort();
      if (!signal.aborted) brought();
    };
    const part = new PlainPart(look, {
      tell,
      names: names(element),
      unsure,
      ignore: new Set([element]),
      signal: plain.signal,
    });
    if (!plain.signal.aborted) use(part);
  }
}

/** A page that shows no law yet may show one later. */
function watchForLaw(element: HTMLElement, laying: Laying): void {
  const { tell, signal } = laying;
  tell({ type: 'page', textHash: null });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (lookAt(document.body, new Set([element])) === 'none') return;
      observer.disconnect();
      layMarkers(element, laying);
    }, 500);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function names(element: HTMLElement) {
  const language = languageFor(element.lang ? [element.lang] : navigator.languages);
  const say = translator(words.zh, language === 'zh' ? words.zh : words.en);
  return { group: (n: number) => say('part.group', { n }), words: say('part.words') };
}

let bringing: Promise<MakeFullPart | null> | null = null;

/** Null where it cannot be had: the frame still shows the draft, only the page has no markers. */
function fullReader(): Promise<MakeFullPart | null> {
  bringing ??= new Promise((resolve) => {
    const tag = document.createElement('script');
    tag.src = readerAddress().href;
    tag.nonce = scriptNonce();
    tag.addEventListener('zhutiao-reader', (event) => {
      if (event instanceof CustomEvent) resolve(event.detail);
    });
    tag.addEventListener('error', () => resolve(null));
    document.head.append(tag);
    tag.addEventListener('load', () => tag.remove());
  });
  return bringing;
}
