import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe finds, one line each: rule, place, reason. Every rule that axe has on by itself, best practices too. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(source);
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as readonly Finding[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Runs in the page: what a finger cannot hit. A link in running words is as high as its line. */
function smallTargets(least: number): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary, a[href], [role=button], [role=radio], [role=tab], [role=checkbox]',
  );
  return [...all].flatMap((one) => {
    const label = one instanceof HTMLInputElement ? one.closest('label') : null;
    const boxes = [one, label].flatMap((it) => (it ? [it.getBoundingClientRect()] : []));
    const isShown = one.checkVisibility({ visibilityProperty: true }) && boxes.some(({ width }) => width > 1);
    const fits = boxes.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5);
    const inWords = one.localName === 'a' && getComputedStyle(one).display === 'inline';
    if (!isShown || fits || inWords) return [];
    const { width, height } = one.getBoundingClientRect();
    const words = (one.ariaLabel ?? one.textContent ?? '').trim().slice(0, 20);
    return [`${one.localName}.${one.className} "${words}" ${Math.round(width)}×${Math.round(height)}`];
  });
}

/** Targets under 44 px, one line each. */
export function targetFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(smallTargets, 44);
}

/** Runs in the page. */
function sticking(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (one) => one.getBoundingClientRect().right > clientWidth + 1 && one.checkVisibility(),
  );
  return wide.slice(-3).map((one) => `${one.localName}.${one.className} sticks out of ${clientWidth}`);
}

/** What makes the document scroll sideways. */
export function widthFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(sticking);
}
