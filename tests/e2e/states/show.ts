import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { DrivenChromium } from '../drive/chromium.ts';
import { untilThere } from '../drive/screen.ts';
import { axeFindings, targetFindings, widthFindings } from './checks.ts';
import { keepPicture } from './gallery.ts';
import { heights, isPictured, type Look, languages, nameOf, themes, widths } from './looks.ts';

/** Holds a state of a screen against everything that holds for all, in every language, ground and width. */
export class Show {
  readonly #options: Page;

  private constructor(options: Page) {
    this.#options = options;
  }

  static async open(chromium: DrivenChromium): Promise<Show> {
    return new Show(await chromium.open('options.html'));
  }

  /** Chosen in the settings, as a person does; every open document follows. */
  async speak(language: 'zh' | 'en'): Promise<void> {
    const words = language === 'zh' ? '中文' : 'English';
    await this.#options.evaluate((wanted) => {
      const choices = [...document.querySelectorAll<HTMLElement>('[role=radio]')];
      choices.find(({ innerText }) => innerText.trim() === wanted)?.click();
    }, words);
    await untilLang(this.#options, language);
  }

  /** @param isWindow false for a popup, which is as wide as it is */
  async state(name: string, page: Page, isWindow = true): Promise<void> {
    if (isWindow) await page.bringToFront();
    await page.waitForSelector('main');
    await page.waitForSelector('h1, h2');
    const session = await page.createCDPSession();
    const findings: string[] = [];
    for (const language of languages) {
      await this.speak(language);
      await untilLang(page, language);
      for (const theme of themes)
        for (const width of isWindow ? widths : ([390] as const)) {
          const look = { language, theme, width };
          await dress(session, look, isWindow);
          // A ground that is still fading is no state.
          await page.evaluate(() => {
            for (const fading of document.getAnimations()) fading.finish();
          });
          const found = await findingsIn(page, width);
          findings.push(...found.map((line) => `${name} ${nameOf(look)}: ${line}`));
          if (isPictured(look)) await keepPicture(session, `${name}-${nameOf(look)}`);
        }
    }
    await this.speak('zh');
    if (isWindow) await session.send('Emulation.clearDeviceMetricsOverride');
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
    expect.soft(findings).toEqual([]);
  }
}

async function findingsIn(page: Page, width: number): Promise<readonly string[]> {
  const targets = width === 390 ? await targetFindings(page) : [];
  return [...(await axeFindings(page)), ...(await widthFindings(page)), ...targets];
}

async function dress(session: CDPSession, { theme, width }: Look, isWindow: boolean): Promise<void> {
  const size = { width, height: heights[width], deviceScaleFactor: 1, mobile: false };
  if (isWindow) await session.send('Emulation.setDeviceMetricsOverride', size);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: width === 390 });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

async function untilLang(page: Page, language: 'zh' | 'en'): Promise<void> {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  await untilThere(`words in ${lang}`, () =>
    page.evaluate((wanted) => document.documentElement.lang === wanted || null, lang),
  );
  // The document's language is told before the last sentence has changed.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
}
