import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { untilThere } from '../drive/screen.ts';
import { widthFindings } from '../states/checks.ts';

/** How a person's browser shows a document. */
export interface Sight {
  readonly forcedColors: boolean;
  /** Of the browser's zoom: a window of `width` device pixels has `width / zoom` CSS pixels. */
  readonly zoom: number;
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Runs in the document: whether what has the focus shows it, by a ring of its own or of what is drawn for it. */
function ringed(): boolean {
  const active = document.activeElement;
  if (!active?.matches(':focus-visible')) return false;
  const drawn = [active, active.nextElementSibling, active.parentElement];
  return drawn.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { width, height, bottom, top } = one.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && width > 4 && height > 4;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && inView;
  });
}

/** One document, by the keyboard and by what a screen reader is told: nothing is pressed, pointed at or looked up. */
export class Keys {
  readonly page: Page;
  readonly #session: CDPSession;
  /** What did not hold on the way, one line each. */
  readonly findings: string[] = [];

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** @param size device pixels */
  static async on(page: Page, sight: Sight, size: { width: number; height: number }): Promise<Keys> {
    const session = await page.createCDPSession();
    await session.send('Accessibility.enable');
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    const [width, height] = [Math.round(size.width / sight.zoom), Math.round(size.height / sight.zoom)];
    const device = { width, height, deviceScaleFactor: sight.zoom, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', device);
    const features = [{ name: 'forced-colors', value: sight.forcedColors ? 'active' : 'none' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const seen = await page.evaluate(() => [innerWidth, matchMedia('(forced-colors: active)').matches]);
    if (seen[0] !== width || seen[1] !== sight.forcedColors)
      throw new Error(`expected another sight: ${seen}`);
    return new Keys(page, session);
  }

  /** Role and accessible name of what has the focus, in closed shadow roots too; empty where nothing has. */
  async focused(): Promise<string> {
    const { nodes } = (await this.#session.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: readonly Node[];
    };
    const isFocused = ({ properties }: Node) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false;
    const found = nodes.findLast((node) => !node.ignored && isFocused(node));
    const role = String(found?.role?.value ?? '');
    return role === '' || role === 'RootWebArea' ? '' : `${role} ${String(found?.name?.value ?? '')}`;
  }

  async press(...keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  /** Waits until the focus is on what has this role and name. */
  async until(wanted: string): Promise<void> {
    let last = '';
    const there = async () => {
      last = await this.focused();
      return last.startsWith(wanted) || null;
    };
    await untilThere(wanted, there).catch((cause) => {
      throw new Error(`the focus is on “${last}”, not on “${wanted}”`, { cause });
    });
    await this.#holds();
  }

  /** Goes on by Tab until the focus is on what has this role and name; every stop must have a name and be seen. */
  async tabTo(wanted: string): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await this.press('Tab');
      passed.push(await this.#holds());
      if (passed.at(-1)?.startsWith(wanted)) return;
    }
    throw new Error(`Tab does not come to “${wanted}” but to:\n${passed.join('\n')}`);
  }

  async #holds(): Promise<string> {
    const name = await this.focused();
    if (/^\S*\s*$/.test(name)) this.findings.push(`a stop without a name: “${name}”`);
    if (!(await this.page.evaluate(ringed))) this.findings.push(`the focus is not seen on “${name}”`);
    this.findings.push(...(await widthFindings(this.page)));
    return name;
  }
}
