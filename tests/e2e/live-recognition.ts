/**
 * Recognition from the live DOM, in Chromium: every page of the corpus (`ZHUTIAO_CORPUS`) is served from
 * localhost, opened, read by `lib/page` and compared with its gold.
 *
 *   ZHUTIAO_CORPUS=DIR node tests/e2e/live-recognition.ts [part of a page's name]
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import type { BlockText } from '../../lib/blocks/block.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { type DraftTree, walk } from '../../lib/law/provision.ts';
import { joinPages } from '../../lib/page/join-pages.ts';
import type { LiveReading } from './live-reader.ts';

const shapes = {
  article: z.object({ number: z.string(), paragraphs: z.number(), items: z.number() }),
  heading: z.object({ level: z.string(), number: z.union([z.string(), z.number()]) }),
};
const consultShape = z.object({
  draft: z.object({ articles: z.array(shapes.article), headings: z.array(shapes.heading) }),
  extra_files: z.array(z.string()).default([]),
});
const webShape = z.object({
  nodes: z.array(
    z.object({
      level: z.string(),
      number: z.number().nullish(),
      sub: z.number().nullish(),
    }),
  ),
});

export interface Miss {
  readonly page: string;
  readonly what: string;
}

export interface LiveResult {
  readonly pages: number;
  readonly misses: readonly Miss[];
}

/** Reads all pages of both kinds; `only` keeps those whose name holds it. */
export async function recogniseLive(
  corpus: string,
  only = '',
): Promise<{ consult: LiveResult; web: LiveResult }> {
  const server = await serve(corpus);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const reader = await Reader.in(browser, server.address);
    const consult = await each(await names(join(corpus, 'consult/pages'), only), (name) =>
      consultMisses(reader, corpus, name),
    );
    const web = await each(await names(join(corpus, 'web'), only), (name) => webMisses(reader, corpus, name));
    return { consult, web };
  } finally {
    await browser.close();
    server.close();
  }
}

async function names(folder: string, only: string): Promise<string[]> {
  const gold = await readdir(folder.endsWith('web') ? join(folder, 'gold') : folder);
  return gold
    .filter((file) => file.endsWith(folder.endsWith('web') ? '.json' : '.gold.json'))
    .map((file) => file.replace(/(?:\.gold)?\.json$/, ''))
    .filter((name) => name.includes(only) && (!folder.endsWith('web') || /^(?:lvshu|zz|page)-/.test(name)));
}

async function each(
  pages: readonly string[],
  missesOf: (name: string) => Promise<readonly string[]>,
): Promise<LiveResult> {
  const misses: Miss[] = [];
  for (const page of pages) for (const what of await missesOf(page)) misses.push({ page, what });
  return { pages: pages.length, misses };
}

async function consultMisses(reader: Reader, corpus: string, name: string): Promise<string[]> {
  const gold = consultShape.parse(
    JSON.parse(await readFile(join(corpus, `consult/pages/${name}.gold.json`), 'utf8')),
  );
  const further = gold.extra_files.filter((file) => !file.includes('-frame'));
  const first = await reader.read(`consult/pages/${name}.html`);
  const others: BlockText[] = [];
  for (const file of further) others.push((await reader.read(`consult/pages/${file}`)).source);
  const tree = others.length === 0 ? first.tree : openDraft(joinPages([first.source, ...others]).source);
  const { articles, headings } = gold.draft;
  const own = articlesIn(tree);
  const misses = astray(first);
  differ(
    misses,
    'articles',
    articles.map(({ number }) => number),
    own.map(({ number }) => String(number)),
  );
  differ(
    misses,
    'headings',
    headings.map((each) => `${each.level}:${each.number}`),
    headingsIn(tree),
  );
  if (misses.length > 0) return misses;
  const counts = (article: { children: DraftTree['provisions'] }, level: string) =>
    [...walk(article.children)].filter((each) => each.level === level).length;
  differ(
    misses,
    'paragraphs',
    articles.map(({ paragraphs }) => paragraphs),
    own.map((each) => counts(each, 'paragraph')),
  );
  differ(
    misses,
    'items',
    articles.map(({ items }) => items),
    own.map((each) => counts(each, 'item')),
  );
  return misses;
}

const headingLevels: Readonly<Record<string, string>> = {
  bian: 'part',
  fenbian: 'subpart',
  zhang: 'chapter',
  jie: 'section',
};

async function webMisses(reader: Reader, corpus: string, name: string): Promise<string[]> {
  const gold = webShape.parse(JSON.parse(await readFile(join(corpus, `web/gold/${name}.json`), 'utf8')));
  const numberOf = ({
    number,
    sub,
  }: {
    number?: number | null | undefined;
    sub?: number | null | undefined;
  }) => (sub ? `${number}-${sub}` : String(number));
  const reading = await reader.read(`web/${name}.html`);
  const misses = astray(reading);
  const articles = gold.nodes.filter(({ level }) => ['tiao', 'dun', 'arabic'].includes(level));
  const headings = gold.nodes.filter(({ level }) => headingLevels[level] !== undefined);
  differ(
    misses,
    'articles',
    articles.map(numberOf),
    articlesIn(reading.tree).map(({ number }) => String(number)),
  );
  differ(
    misses,
    'headings',
    headings.map((each) => `${headingLevels[each.level]}:${numberOf(each)}`),
    headingsIn(reading.tree),
  );
  return misses;
}

function astray(reading: LiveReading): string[] {
  return reading.astray.length === 0 ? [] : [`places: ${reading.astray.slice(0, 3).join(', ')}`];
}

function outsideAnnexes(tree: DraftTree) {
  return [...walk(tree.provisions.filter(({ level }) => level !== 'annex'))];
}

function articlesIn(tree: DraftTree) {
  return outsideAnnexes(tree).filter(({ level }) => level === 'article');
}

function headingsIn(tree: DraftTree): string[] {
  return outsideAnnexes(tree)
    .filter(({ level }) => Object.values(headingLevels).includes(level))
    .map(({ level, number }) => `${level}:${number}`);
}

function differ<Value>(misses: string[], what: string, want: readonly Value[], got: readonly Value[]): void {
  const at = Array.from({ length: Math.max(want.length, got.length) }, (_, i) => i).find(
    (i) => want[i] !== got[i],
  );
  if (at === undefined) return;
  misses.push(
    `${what} #${at}: want ${want.slice(at, at + 3).join(',') || 'end'} got ${got.slice(at, at + 3).join(',') || 'end'}`,
  );
}

/** Opens pages and runs the reader in them. */
class Reader {
  readonly #page: Page;
  readonly #address: string;
  readonly #code: string;

  private constructor(page: Page, address: string, code: string) {
    this.#page = page;
    this.#address = address;
    this.#code = code;
  }

  static async in(browser: Browser, address: string): Promise<Reader> {
    const bundle = await rolldown({ input: join(import.meta.dirname, 'live-reader.ts'), logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'iife', minify: false });
    return new Reader(await browser.newPage(), address, output[0].code);
  }

  async read(path: string): Promise<LiveReading> {
    await this.#page.goto(`${this.#address}/${encodeURI(path)}`, { waitUntil: 'load' });
    await this.#page.addScriptTag({ content: this.#code });
    return this.#page.evaluate('readLive()');
  }
}

async function serve(folder: string): Promise<{ address: string; close(): void }> {
  const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };
  const server: Server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const body = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? pageType(body) });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = at && typeof at === 'object' ? at.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A page that declares no encoding gets it from its server; the bytes of the others speak for themselves. */
function pageType(body: Uint8Array | null): string {
  const head = new TextDecoder('latin1').decode(body?.subarray(0, 4096));
  return /charset\s*=/i.test(head) ? 'text/html' : 'text/html; charset=utf-8';
}

if (import.meta.main) {
  const corpus = process.env.ZHUTIAO_CORPUS;
  if (!corpus) {
    process.stderr.write('ZHUTIAO_CORPUS names the folder of the corpus.\n');
    process.exit(2);
  }
  const { consult, web } = await recogniseLive(normalize(corpus).replace(/\/$/, ''), process.argv[2]);
  for (const [kind, { pages, misses }] of Object.entries({ consult, web })) {
    const missed = new Set(misses.map(({ page }) => page));
    process.stdout.write(`${kind}: ${pages - missed.size} of ${pages} pages as the gold says\n`);
    for (const { page, what } of misses) process.stdout.write(`  ${page}: ${what}\n`);
  }
}
