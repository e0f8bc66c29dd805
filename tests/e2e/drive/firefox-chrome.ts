import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi.ts';
import { untilTrue } from './firefox-frames.ts';
import { keysOf, patience, type Screen, untilThere } from './screen.ts';
import { middleOf } from './standing-still.ts';

/**
 * Firefox's own window, where toolbar, popup and sidebar are. Needs `--remote-allow-system-access`, which a test
 * profile may have: the extension and its permissions stay as shipped.
 */
export class FirefoxWindow {
  readonly #bidi: Bidi;
  readonly #id: string;
  #asked = 0;

  constructor(bidi: Bidi, extensionId: string) {
    this.#bidi = bidi;
    this.#id = extensionId;
  }

  /** As a press on the button in the toolbar: popup and `activeTab` come from the browser itself. */
  async pressToolbar(): Promise<void> {
    await this.#run(`const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      await action.triggerAction(window);`);
  }

  /** As the extension's command key with this default, `Alt+Shift+Z`. */
  async pressCommand(keys: string): Promise<void> {
    const letter = JSON.stringify(keys.split('+').at(-1));
    await this.#run(`const found = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
      found.find((key) => key.getAttribute('key') === ${letter}).doCommand();`);
  }

  /** Popup or sidebar whose address holds these words, once it is open: a popup on its way is swapped about. */
  async screen(part: string): Promise<Screen> {
    const found = `[...document.querySelectorAll('browser'), ...(document.getElementById('sidebar')?.contentDocument?.querySelectorAll('browser') ?? [])]
      .find((one) => (one.closest('panel')?.state ?? 'open') === 'open'
        && one.browsingContext?.currentWindowGlobal?.documentURI.spec.includes(${JSON.stringify(part)}))`;
    const url = await untilThere(part, () =>
      this.#run<string | null>(
        `return (${found})?.browsingContext.currentWindowGlobal.documentURI.spec ?? null;`,
      ),
    );
    return this.#screenOf(found, url);
  }

  #screenOf(found: string, url: string): Screen {
    const inside = <T>(body: string) => this.#inside<T>(found, body);
    const evaluate = <T>(expression: string) =>
      inside<T>(`return await inDocument(${JSON.stringify(expression)});`);
    return {
      url,
      evaluate,
      async click(selector) {
        // A real press counts as one; a synthetic click in a test window does not.
        await inside(`const { x, y } = await inDocument(${JSON.stringify(middleOf(selector))});
          const press = content.windowUtils.setHandlingUserInput(true);
          try {
            content.document.notifyUserGestureActivation();
            const pressed = content.document.elementFromPoint(x, y);
            if (!pressed?.closest(${JSON.stringify(selector)}))
              throw new Error('at ' + ${JSON.stringify(selector)} + ' there is ' + pressed?.outerHTML.slice(0, 300));
            pressed.closest('button, input, textarea, select, a, [tabindex]')?.focus();
            pressed.click();
          }
          finally { press.destruct(); }`);
      },
      press: (combination) => inside(pressing(keysOf(combination))),
      type: (text) => inside(typing(JSON.stringify([...text]))),
      until: (expression, ms = patience) => untilTrue(evaluate, expression, ms),
      picture: (path) => this.#picture(found, path),
    };
  }

  async #picture(found: string, path: string): Promise<boolean> {
    const data = await this.#run<string>(`const { currentWindowGlobal } = (${found}).browsingContext;
      const bitmap = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL();`);
    writeFileSync(path, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
    return true;
  }

  /** Runs in the process of a popup or sidebar, with `content` and `inDocument(expression)`. */
  #inside<T>(found: string, body: string): Promise<T> {
    this.#asked += 1;
    const name = `drive ${this.#asked}`;
    const script = `(async () => {
      const sandbox = Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const inDocument = async (expression) => JSON.parse(await Components.utils.evalInSandbox(
        '(async () => JSON.stringify((await (' + expression + ')) ?? null))()', sandbox));
      try { sendAsyncMessage('${name}', { value: await (async () => { ${body} })() }); }
      catch (error) { sendAsyncMessage('${name}', { error: String(error) }); }
    })()`;
    return this.#run<T>(`const { messageManager } = ${found};
      const answer = await new Promise((resolve) => {
        messageManager.addMessageListener('${name}', function hear({ data }) {
          messageManager.removeMessageListener('${name}', hear);
          resolve(data);
        });
        setTimeout(() => resolve({ error: 'the document has gone' }), ${patience});
        messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
      });
      if (answer.error) throw new Error(answer.error);
      return answer.value;`);
  }

  /** Runs in the browser's window, with `extension`. */
  async #run<T>(body: string): Promise<T> {
    const window = (await this.#bidi.contexts('chrome')).find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('expected a browser window');
    const id = JSON.stringify(this.#id);
    return this.#bidi.evaluate<T>(
      window.context,
      `(async () => { const extension = WebExtensionPolicy.getByID(${id})?.extension; ${body} })()`,
    );
  }
}

const input = `const input = Components.classes['@mozilla.org/text-input-processor;1']
      .createInstance(Components.interfaces.nsITextInputProcessor);
    input.beginInputTransactionForTests(content);`;

function typing(keys: string): string {
  return `${input}
    for (const key of ${keys}) {
      const event = new content.KeyboardEvent('', { key, code: '' });
      input.keydown(event);
      input.keyup(event);
    }`;
}

/** All down in their order, then up: modifiers come first. */
function pressing(keys: readonly string[]): string {
  return `${input}
    const events = ${JSON.stringify(keys)}.map((key) => new content.KeyboardEvent('', { key, code: '' }));
    for (const event of events) input.keydown(event);
    for (const event of events.reverse()) input.keyup(event);`;
}
