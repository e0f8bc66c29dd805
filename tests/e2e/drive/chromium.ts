import puppeteer, {
  type Browser,
  type Extension,
  type KeyInput,
  type Page,
  type Target,
} from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { keysOf, patience, type Screen, untilThere } from './screen.ts';
import { middleOf, type Point, standingStill } from './standing-still.ts';

export interface LaunchOptions {
  /** The built extension, as shipped. */
  readonly extensionDir: string;
  /** Kept between launches: closing and launching again with it is a restart of the browser. */
  readonly profileDir: string;
  readonly executablePath?: string;
  readonly args?: readonly string[];
}

/** A running Chromium with the extension in it. */
export interface DrivenChromium {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Presses the toolbar button: opens the popup and lets the extension read this page (`activeTab`). */
  pressToolbar(page: Page): Promise<void>;
  /** Presses a command key, `toggle-markers` or `toggle-panel`, as the browser would hand it on. */
  popup(): Promise<Screen>;
  panel(): Promise<Screen>;
  /** Any document of the extension whose address holds these words. */
  screen(part: string): Promise<Screen>;
  /** Opens one of the extension's own documents in a tab. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchChromium(options: LaunchOptions): Promise<DrivenChromium> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath ?? findChromium() ?? 'chromium',
    pipe: true,
    enableExtensions: [options.extensionDir],
    userDataDir: options.profileDir,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      ...(options.args ?? []),
    ],
  });
  const extension = await untilThere('the extension', () => onlyExtension(browser));
  const screen = (part: string) => screenIn(browser, extension.id, part);
  return {
    browser,
    extensionId: extension.id,
    pressToolbar: (page) => page.triggerExtensionAction(extension),
    popup: () => screen('popup.html'),
    panel: () => screen('panel.html'),
    screen,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extension.id}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

async function onlyExtension(browser: Browser): Promise<Extension | null> {
  const [extension] = [...(await browser.extensions()).values()];
  return extension ?? null;
}

async function screenIn(browser: Browser, id: string, part: string): Promise<Screen> {
  const isIt = (target: Target) =>
    target.url().startsWith(`chrome-extension://${id}/`) && target.url().includes(part);
  const target = await untilThere(part, async () => browser.targets().findLast(isIt));
  return screenOf(await target.asPage());
}

/** A page of puppeteer's as a screen. */
export function screenOf(page: Page): Screen {
  const evaluate = <T>(expression: string) => page.evaluate(expression) as Promise<T>;
  return {
    url: page.url(),
    evaluate,
    async click(selector) {
      await standingStill(() => evaluate<Point>(middleOf(selector)));
      await page.click(selector);
    },
    async press(combination) {
      const keys = keysOf(combination) as KeyInput[];
      for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
      await page.keyboard.press(keys.at(-1) as KeyInput);
      for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    async until(expression, ms = patience) {
      await untilThere(expression, async () => ((await evaluate<boolean>(expression)) ? true : null), ms);
    },
    async picture(path) {
      await page.screenshot({ path: path as `${string}.png` });
      return true;
    },
  };
}
