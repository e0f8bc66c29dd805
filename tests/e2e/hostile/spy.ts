/** What a hostile page came to know, in words. */
export interface Learned {
  /** Every event that reached it: type, key, data, value of the target. */
  readonly events: string[];
  /** What its patched functions were called with. */
  readonly calls: string[];
  /** What it found when it looked around: its DOM, highlights, frames, resources. */
  readonly found: string[];
  /** What it got of the extension's own documents. */
  readonly opened: string[];
}

/** Runs in the page, before anything of ours and once more after it. Keeps what it learns in `window.learned`. */
function spy(): void {
  const scope = window as unknown as { learned?: Learned };
  const learned: Learned = scope.learned ?? { events: [], calls: [], found: [], opened: [] };
  scope.learned = learned;

  const words = (value: unknown): string => {
    if (value instanceof Node) return `${value.nodeName} ${value.textContent ?? ''}`;
    try {
      return typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);
    } catch {
      return typeof value; // what cannot be written down
    }
  };
  const hear = (event: Event) => {
    const { key, data, code, inputType } = event as unknown as Record<string, unknown>;
    const [target] = event.composedPath();
    const value = (target as Partial<HTMLInputElement> | undefined)?.value;
    learned.events.push([event.type, key, code, data, inputType, value].map(words).join(' '));
  };
  const names = new Set<string>();
  for (let at: object | null = document.documentElement; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2));
  for (const name of ['compositionstart', 'compositionupdate', 'compositionend', 'message', 'storage'])
    names.add(name);
  for (const name of names) addEventListener(name, hear, true);

  const watched: readonly (readonly [object, string])[] = [
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'setAttribute'],
    [Node.prototype, 'appendChild'],
    [Element.prototype, 'append'],
    [Document.prototype, 'createElement'],
    [EventTarget.prototype, 'addEventListener'],
    [EventTarget.prototype, 'dispatchEvent'],
    [MessagePort.prototype, 'postMessage'],
    [Storage.prototype, 'setItem'],
    [IDBObjectStore.prototype, 'put'],
    [JSON, 'stringify'],
    [String.prototype, 'includes'],
    [Array.prototype, 'push'],
    [window, 'fetch'],
    [window, 'postMessage'],
    [XMLHttpRequest.prototype, 'send'],
  ];
  const quiet = { isOn: false };
  for (const [owner, name] of watched) {
    const real = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
      const result = Reflect.apply(real, this, values);
      if (quiet.isOn) return result;
      quiet.isOn = true;
      learned.calls[learned.calls.length] = `${name} ${values.map(words).join(' ')}`;
      if (name === 'attachShadow') Object.assign(window, { stolen: result });
      quiet.isOn = false;
      return result;
    });
  }
}

/** Runs in the page: everything that can be looked at. */
function lookAround(): void {
  const { learned } = window as unknown as { learned: Learned };
  const note = (line: string) => {
    learned.found[learned.found.length] = line;
  };
  note(document.documentElement.outerHTML);
  for (const [name, ranges] of CSS.highlights ?? [])
    for (const range of ranges) note(`highlight ${name} ${String(range)}`);
  for (const entry of performance.getEntries()) note(`entry ${entry.name}`);
  note(`frames ${window.length}`);
  note(`stolen ${(window as unknown as { stolen?: ShadowRoot }).stolen?.innerHTML ?? ''}`);
  for (const one of document.querySelectorAll('*')) if (one.shadowRoot) note(one.shadowRoot.innerHTML);
  note(Object.values(localStorage).join(' '));
  note(String(getSelection()));
  note(`${document.activeElement?.localName}`);
  note((document.body.innerText ?? '').slice(0, 0));
}

/** Runs in the page: guesses at the extension's addresses, letters in its name, a cover over everything, false clicks. */
async function attack(root: string): Promise<void> {
  const { learned } = window as unknown as { learned: Learned };
  const asks = [
    'deliver',
    'admit',
    'relay',
    'takePointing',
    'pointed',
    'openDraft',
    'marked',
    'pick',
    'changed',
  ];
  for (const ask of asks)
    for (const zhutiao of ['background', 'panel', 'page'])
      window.postMessage({ zhutiao, ask, body: { tabId: null, token: '', ask: 'read', body: {} } }, '*');
  for (const path of ['panel.html', 'panel.html?dock', 'submit.html', 'popup.html', 'overlay.js']) {
    const got = await fetch(`${root}/${path}`).then(
      (answer) => answer.text(),
      () => '',
    );
    if (got !== '') learned.opened[learned.opened.length] = `${path} ${got.slice(0, 80)}`;
    const frame = document.createElement('iframe');
    frame.src = `${root}/${path}`;
    document.body.append(frame);
  }
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01;z-index:2147483647';
  document.documentElement.append(cover);
  cover.showPopover();
  for (let x = 5; x < innerWidth; x += 110)
    for (let y = 5; y < innerHeight; y += 70)
      for (const one of document.elementsFromPoint(x, y))
        for (const type of ['pointerdown', 'mousedown', 'click'])
          one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
  for (const key of ['Enter', ' ', 'Tab'])
    document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
  cover.remove();
}

/** Scripts for the page's own world. */
export const spyScript = `(${spy})()`;
export const lookScript = `(${lookAround})()`;
export const attackScript = (root: string) => `(${attack})(${JSON.stringify(root)})`;

/** The page with the spy as its first script. */
export function spiedOn(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<script>${spyScript}</script>`);
}
