import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRecord, draftText } from '../../../demo/hearing.ts';
import type { Site } from '../../../demo/site.ts';
import { type Demo, startDemo } from '../../../demo/start.ts';
import { serveFolder } from '../serve.ts';

const dist = new URL('../../../dist', import.meta.url).pathname;

/** The endpoint with the demo's hearing, and a folder on another origin that any web server could serve. */
export interface Embedding {
  readonly demo: Demo;
  readonly hearingId: string;
  /** `http://localhost:…`: the pages, and the widget's own copy under `/widget`. */
  readonly site: Site;
  close(): Promise<void>;
}

/** `pages` by path; `{hearing}` and `{site}` in them are filled in. */
export async function embedding(pages: Readonly<Record<string, string>>): Promise<Embedding> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhutiao-embedding-'));
  const demo = await startDemo({ port: 0, sitePort: 0, dataDirectory, widgetDirectory: `${dist}/widget` });
  const filled = new Map<string, string>();
  const site = await serveFolder(dist, filled);
  for (const [path, html] of Object.entries(pages))
    filled.set(path, html.replaceAll('{hearing}', demo.hearingUrl).replaceAll('{site}', site.origin));
  return {
    demo,
    site,
    hearingId: demoRecord.id,
    async close() {
      await site.close();
      await demo.close();
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The law as an office puts it on a page: a paragraph a line, a level-one heading. */
export function lawMarkup(file = 'third-reading.txt'): string {
  const [title = '', ...lines] = draftText(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `<h1>${title}</h1>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}`;
}

const strict = "default-src 'none'; script-src {site}; frame-src {site}";

/** One line of script and one element, under the strictest policy that the documents name. */
export const plainPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${strict}">
<title>公告</title>
<script src="/widget/zhutiao.js" async></script></head>
<body><zhutiao-comments hearing="{hearing}"></zhutiao-comments>
${lawMarkup()}
</body></html>`;
