import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRecord, demoSeed } from '../../../demo/hearing.ts';
import { readHtml } from '../../../lib/importer/html.ts';
import { openDraft } from '../../../lib/law/open-draft.ts';
import { articlesOf } from '../../../lib/law/provision.ts';
import { publishRevision, seedHearing } from '../../../server/seed.ts';
import { startServer } from '../../../server/serve.ts';
import { serveFolder } from '../serve.ts';
import { revised, withHearing } from './revise.ts';
import type { Route } from './route.ts';

/** A page nobody here wrote. Its gold says how many articles it has. */
const page = 'lvshu-工伤认定办法';

/** A real page, a hearing on its text, and the revision that `revised` makes of it. */
export async function realRoute(corpus: string): Promise<Route> {
  const html = readFileSync(join(corpus, `web/${page}.html`), 'utf8');
  const gold: { readonly article_count: number } = JSON.parse(
    readFileSync(join(corpus, `web/gold/${page}.json`), 'utf8'),
  );
  const dataDirectory = mkdtempSync(join(tmpdir(), 'zhutiao-road-'));
  const serving = await startServer({ port: 0, dataDirectory, statics: [] });
  const hearingUrl = `${serving.url}/v1/hearings/${demoRecord.id}`;
  const [seed] = [demoSeed(new Date())];
  await seedHearing(serving.db, { hearing: seed.hearing, revisions: [publishedFrom(html)] });
  const later = revised(html);
  await publishRevision(serving.db, demoRecord.id, publishedFrom(later));
  const pages = new Map([
    ['/first.html', withHearing(html, hearingUrl)],
    ['/second.html', withHearing(later, hearingUrl)],
  ]);
  const site = await serveFolder(join(corpus, 'web'), pages);
  return {
    name: 'a real page',
    first: `${site.origin}/first.html`,
    second: `${site.origin}/second.html`,
    hearingUrl,
    hearingId: demoRecord.id,
    serving,
    articles: gold.article_count,
    mouse: { label: '第八条', words: '十五日的期限定得合适。', verdict: 'renumbered' },
    keyboard: { label: '第十条', digits: '10', words: '两名够不够，应当写清由谁指派。', verdict: 'reworded' },
    quote: {
      label: '第三条',
      quoted: '公正、简捷方便',
      words: '简捷方便怎样衡量？',
      verdict: 'deleted',
    },
    async close() {
      await site.close();
      await serving.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function publishedFrom(html: string) {
  const source = readHtml(html);
  const tree = openDraft(source);
  if (articlesOf(tree.provisions).next().done) throw new Error('expected articles on the page');
  return {
    title: tree.title ?? page,
    label: null,
    date: null,
    publishedAt: new Date(),
    text: source.text,
    tree,
  };
}
