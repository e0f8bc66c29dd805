import { mkdirSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Bidi } from './bidi.ts';
import { FirefoxWindow } from './firefox-chrome.ts';
import { frameScreen } from './firefox-frames.ts';
import { type Screen, untilThere } from './screen.ts';

export interface FirefoxOptions {
  /** The built extension, as shipped (`.output/firefox-mv3`). */
  readonly extensionDir: string;
  /** Kept between launches: closing and launching again with it is a restart of the browser. */
  readonly profileDir: string;
  readonly executablePath?: string;
}

/** A running Firefox with the extension in it. */
export interface DrivenFirefox {
  readonly browser: Browser;
  /** `moz-extension://…`, the same in every launch of a profile. */
  readonly origin: string;
  /** Presses the toolbar button: opens the popup and lets the extension read this page (`activeTab`). */
  pressToolbar(page: Page): Promise<void>;
  /** Presses one of the manifest's command keys: `Alt+Shift+Z`. */
  pressCommand(page: Page, keys: string): Promise<void>;
  popup(): Promise<Screen>;
  /** The panel docked in a page. */
  panel(): Promise<Screen>;
  sidebar(): Promise<Screen>;
  /** A tab of the extension's own whose address holds these words. */
  tab(part: string): Promise<Screen>;
  /** Opens one of the extension's own documents in a tab. */
  open(path: string): Promise<Screen>;
  close(): Promise<void>;
}

const extensionId = 'zhutiao@zhutiao.example';
/** A profile's own id for the extension is made at random; storage belongs to it, so restarts need the same. */
const uuid = '5f1c3c5e-8a1d-4a51-9d0a-6a2b8f0c1d2e';

export async function launchFirefox(options: FirefoxOptions): Promise<DrivenFirefox> {
  mkdirSync(options.profileDir, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath ?? process.env.ZHUTIAO_FIREFOX ?? '/usr/bin/firefox-esr',
    userDataDir: options.profileDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // Extensions installed for a test leave with the browser; their storage stays with these.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.accept_languages': 'zh-CN',
    },
  });
  await browser.installExtension(options.extensionDir);
  const bidi = new Bidi(browser);
  const window = new FirefoxWindow(bidi, extensionId);
  const origin = `moz-extension://${uuid}`;
  const frame = async (part: string) => {
    const find = async () =>
      (await bidi.contexts()).findLast(({ url }) => url.startsWith(`${origin}/`) && url.includes(part));
    const { context, url } = await untilThere(part, find).catch(async (cause) => {
      const there = (await bidi.contexts()).map((each) => each.url).join(' ');
      throw new Error(`${part} is not among ${there}`, { cause });
    });
    return frameScreen(bidi, context, url);
  };
  return {
    browser,
    origin,
    async pressToolbar(page) {
      await page.bringToFront();
      await window.pressToolbar();
    },
    async pressCommand(page, keys) {
      await page.bringToFront();
      await window.pressCommand(keys);
    },
    popup: () => window.screen(`${uuid}/popup.html`),
    panel: () => frame('panel.html?dock'),
    sidebar: () => window.screen(`${uuid}/panel.html`),
    tab: frame,
    async open(path) {
      const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
      await bidi.send('browsingContext.navigate', { context, url: `${origin}/${path}`, wait: 'complete' });
      return frameScreen(bidi, context, `${origin}/${path}`);
    },
    close: () => browser.close(),
  };
}
