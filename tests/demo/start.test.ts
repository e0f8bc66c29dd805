import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/start.ts';
import { hearing as hearingSchema } from '../../lib/hearing/protocol/hearing.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhutiao-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  port: 0,
  sitePort: 0,
  dataDirectory: join(folder, 'data'),
  widgetDirectory: join(folder, 'no-widget'),
  staffDirectory: join(folder, 'no-staff'),
};

async function withDemo<T>(now: Date, work: (demo: Demo) => Promise<T>): Promise<T> {
  const demo = await startDemo(options, now);
  try {
    return await work(demo);
  } finally {
    await demo.close();
  }
}

async function hearingOf(demo: Demo) {
  const response = await fetch(demo.hearingUrl);
  return hearingSchema.parse(await response.json());
}

const aDay = 86_400_000;

test('the demo seeds once, keeps what it has, and opens again when its period has run out', async () => {
  const now = new Date();
  const past = new Date(now.getTime() - 40 * aDay);
  const first = await withDemo(past, async (demo) => {
    expect(demo.seeded).toBe(true);
    return hearingOf(demo);
  });
  expect(Date.parse(first.period.closesAt)).toBeLessThan(now.getTime());

  await withDemo(now, async (demo) => {
    const second = await hearingOf(demo);
    expect(demo.seeded).toBe(false);
    expect(second.keys).toEqual(first.keys);
    expect(second.revisions.map(({ id }) => id)).toEqual(first.revisions.map(({ id }) => id));
    expect(Date.parse(second.period.closesAt)).toBeGreaterThan(now.getTime() + 19 * aDay);

    const page = await fetch(`${demo.site}/one.html`);
    expect(page.headers.get('content-type')).toBe('text/html');
    expect(new TextDecoder('gb18030').decode(await page.arrayBuffer())).toContain(demo.hearingUrl);
    expect((await fetch(`${demo.site}/nothing`)).status).toBe(404);
  });
}, 120_000);
