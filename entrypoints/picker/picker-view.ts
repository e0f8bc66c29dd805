import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/picker.ts';
import type { Rect } from '../../lib/page/marker-axes.ts';
import { styleRoot } from '../../lib/page/shadow-style.ts';
import style from './pick.css?inline';

const language = languageFor(navigator.languages);
const say = translator(words.zh, language === 'zh' ? words.zh : words.en);

/** What the buttons do. */
export interface PickerActs {
  readonly read: () => void;
  readonly wider: () => void;
  readonly narrower: () => void;
  readonly cancel: () => void;
}

/** What is framed: how many paragraphs, and the first and last of them. */
export interface Framed {
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** Characters of a paragraph by which it is recognised. */
const told = 14;

/** A clear sheet over the page, the frame on it, and the bar that says what is framed. All of it goes with `signal`. */
export class PickerView {
  readonly root = made('div', 'pick-all');
  readonly #sheet = document.createElement('div');
  /** What pointers meet instead of the page: its links and scripts are not pressed. */
  readonly shield = made('div', 'pick-shield');
  readonly #pointed = made('div', 'pick-box pick-box--pointed');
  readonly #framed = made('div', 'pick-box');
  readonly #status = made('p', 'pick-status');
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(stage: HTMLElement, signal: AbortSignal, acts: PickerActs) {
    this.#buttons = [
      button(say('pick.read'), acts.read),
      button(say('pick.wider'), acts.wider),
      button(say('pick.narrower'), acts.narrower),
      button(say('pick.cancel'), acts.cancel),
    ];
    this.#sheet.popover = 'manual';
    this.root.lang = language === 'zh' ? 'zh-CN' : 'en';
    const inside = this.#sheet.attachShadow({ mode: 'closed' });
    styleRoot(inside, [style]);
    inside.append(this.root);
    this.#pointed.hidden = true;
    this.root.append(this.shield, this.#pointed, this.#framed, this.#bar());
    this.root.addEventListener('keydown', (event) => this.#cycle(event), { signal });
    const before = document.activeElement;
    stage.append(this.#sheet);
    this.#sheet.showPopover?.();
    this.focus();
    signal.addEventListener('abort', () => {
      this.#sheet.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  }

  focus(): void {
    this.#buttons[0]?.focus({ preventScroll: true });
  }

  frame(box: Rect | null): void {
    place(this.#framed, box);
  }

  /** Under the mouse, before it is pressed. */
  point(box: Rect | null): void {
    place(this.#pointed, box);
  }

  say({ count, from, to }: Framed): void {
    const [first, last] = [beginning(from), beginning(to)];
    this.#status.textContent =
      count === 1
        ? say('pick.framedOne', { from: first })
        : say('pick.framed', { n: count, from: first, to: last });
  }

  #bar(): HTMLElement {
    const bar = made('div', 'pick-bar');
    const title = made('b', 'pick-title');
    const how = made('p', 'pick-how');
    const keys = made('p', 'pick-how pick-keys');
    const acts = made('div', 'pick-acts');
    title.textContent = say('pick.title');
    how.textContent = say('pick.how');
    keys.textContent = say('pick.keys');
    this.#status.role = 'status';
    acts.append(...this.#buttons);
    bar.role = 'dialog';
    bar.ariaLabel = say('pick.title');
    bar.append(title, how, keys, this.#status, acts);
    return bar;
  }

  /** Tab stays among the buttons: behind them lies the page. */
  #cycle(event: KeyboardEvent): void {
    const at = this.#buttons.findIndex((each) => each === event.target);
    if (event.key !== 'Tab' || at < 0) return;
    event.preventDefault();
    const to = (at + (event.shiftKey ? -1 : 1)) % this.#buttons.length;
    this.#buttons.at(to)?.focus({ preventScroll: true });
  }
}

function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** Between the frame and the words in it, CSS pixels. */
const air = 6;

function place(element: HTMLElement, box: Rect | null): void {
  element.hidden = box === null;
  if (!box) return;
  element.style.left = `${box.left - air}px`;
  element.style.top = `${box.top - air}px`;
  element.style.width = `${box.right - box.left + 2 * air}px`;
  element.style.height = `${box.bottom - box.top + 2 * air}px`;
}

function beginning(words: string): string {
  return words.length > told ? `${words.slice(0, told)}…` : words;
}
