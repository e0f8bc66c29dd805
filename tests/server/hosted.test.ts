import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { library } from './drafts.ts';
import { openEndpoint, origin, type TestEndpoint } from './endpoint.ts';

const page = async (endpoint: TestEndpoint, path: string) => {
  const response = await endpoint.fetch(`${origin}/h/${path}`);
  return { response, html: await response.text() };
};

describe('a hearing’s own page', () => {
  it('is the draft itself, each clause with its anchor, without a script', async () => {
    const { response, html } = await page(await openEndpoint(), 'library');
    expect(response.status).toBe(200);
    for (const eId of ['art_1', 'art_2', 'art_2__para_2', 'art_3__para_1__item_2'])
      expect(html).toContain(`id="${eId}"`);
    expect(html).toContain('<b>第二条</b>　本市图书馆每日开放');
    expect(html).toContain(`<link rel="hearing" href="${origin}/v1/hearings/library">`);
    expect(html).not.toContain('<script');
  });

  it('loads nothing from elsewhere and stands in nobody’s frame', async () => {
    const { response } = await page(await openEndpoint(), 'library');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('tells how to write where no script runs', async () => {
    const channels = [
      { kind: 'online' as const },
      { kind: 'email' as const, address: 'fagui@qingyu.example', subject: '图书馆条例 意见' },
    ];
    const { html } = await page(await openEndpoint(library('library', { channels })), 'library');
    expect(html).toContain('href="mailto:fagui@qingyu.example?subject=%E5%9B%BE');
  });

  it('says words of the office as words', async () => {
    const seed = library('library', { title: '<img src=x onerror=alert(1)>' });
    const { html } = await page(await openEndpoint(seed), 'library');
    expect(html).not.toContain('<img');
  });

  it.each(['nowhere', 'Library', 'library/poster/art_99', 'library/poster/%3Cb%3E'])(
    '%s is not found',
    async (path) => {
      expect((await page(await openEndpoint(), path)).response.status).toBe(404);
    },
  );
});

/** The code as a camera sees it: squares of so many pixels, black on white. */
function decode(html: string): string | null {
  const size = Number(/viewBox="0 0 (\d+)/.exec(html)?.[1]);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, width, height] of html.matchAll(/M(\d+),(\d+)h(\d+)v(\d+)h-/g))
    for (let row = Number(y); row < Number(y) + Number(height); row++)
      for (let column = Number(x); column < Number(x) + Number(width); column++)
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
  return jsQR(pixels, size, size)?.data ?? null;
}

describe('a poster', () => {
  it('leads to the hearing', async () => {
    const { html } = await page(await openEndpoint(), 'library/poster');
    expect(html).toContain('码上提意见');
    expect(decode(html)).toBe(`${origin}/h/library`);
  });

  it('of a clause leads to that clause, which is there', async () => {
    const endpoint = await openEndpoint();
    const { html } = await page(endpoint, 'library/poster/art_3__para_1__item_2');
    expect(html).toContain('第三条第（二）项');
    const address = new URL(decode(html) ?? '');
    const opened = await endpoint.fetch(address.href.replace(address.hash, ''));
    expect(await opened.text()).toContain(`id="${address.hash.slice(1)}"`);
  });
});
