import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRecord } from '../../../demo/hearing.ts';
import { startDemo } from '../../../demo/start.ts';
import type { Route } from './route.ts';

/** The house's own draft, from its first reading to its second. */
export async function demoRoute(): Promise<Route> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhutiao-road-'));
  const widgetDirectory = new URL('../../../dist/widget', import.meta.url).pathname;
  const staffDirectory = new URL('../../../dist/staff', import.meta.url).pathname;
  const demo = await startDemo({ port: 0, sitePort: 0, dataDirectory, widgetDirectory, staffDirectory });
  return {
    name: 'our own demo page',
    first: `${demo.site}/one.html`,
    second: `${demo.site}/two.html`,
    hearingUrl: demo.hearingUrl,
    hearingId: demoRecord.id,
    serving: demo.serving,
    articles: 44,
    mouse: { label: '第十五条', words: '场所列得清楚，例外也写得周到。', verdict: 'renumbered' },
    keyboard: { label: '第九条', digits: '9', words: '合租的家庭也能规范养犬。', verdict: 'reworded' },
    quote: {
      label: '第十六条第一款',
      quoted: '每日二十时至次日六时',
      words: '上早班的人六时以后才有空怎么办？',
      verdict: 'deleted',
    },
    async close() {
      await demo.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
