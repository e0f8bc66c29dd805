/**
 * Recognition from the live DOM, in Chromium: pages are served from localhost, opened, read by `lib/page` and
 * compared with their gold.
 *
 *   [ZHUTIAO_CORPUS=DIR] node tests/e2e/live-recognition.ts [part of a page's name]
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { z } from 'zod';
import type { BlockText } from '../../lib/blocks/block.ts';
import { joinPages } from '../../lib/law/join-pages.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { type DraftTree, walk } from '../../lib/law/provision.ts';
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

/** Folders to read: pages in the manner of the corpus' `consult/pages`, and real ones in that of its `web`. */
export interface LivePages {
  readonly pages?: string;
  readonly web?: string;
  /** Only pages whose name holds this. */
  readonly only?: string;
}

export async function recogniseLive({
  pages,
  web,
  only = '',
}: LivePages): Promise<Record<'pages' | 'web', LiveResult>> {
  const browser = await launchChromium();
  try {
    return {
      pages: pages === undefined ? nothing : await inFolder(browser, pages, only, consultMisses),
      web: web === undefined ? nothing : await inFolder(browser, web, only, webMisses),
    };
  } finally {
    await browser.close();
  }
}

const nothing: LiveResult = { pages: 0, misses: [] };

type MissesOf = (reader: Reader, folder: string, name: string) => Promise<readonly string[]>;

async function inFolder(
  browser: Browser,
  folder: string,
  only: string,
  missesOf: MissesOf,
): Promise<LiveResult> {
  const server = await serve(folder);
  const misses: Miss[] = [];
  const pages = await names(folder, only);
  try {
    const reader = await Reader.in(browser, server.address);
    for (const page of pages)
      for (const what of await missesOf(reader, folder, page)) misses.push({ page, what });
  } finally {
    server.close();
  }
  return { pages: pages.length, misses };
}

/** Pages with a gold beside them, or in `gold/`; of real ones the Chinese. */
async function names(folder: string, only: string): Promise<string[]> {
  const beside = (await readdir(folder)).filter((file) => file.endsWith('.gold.json'));
  const apart = beside.length > 0 ? [] : await readdir(join(folder, 'gold'));
  return [...beside, ...apart.filter((file) => /^(?:lvshu|zz|page)-/.test(file))]
    .map((file) => file.replace(/(?:\.gold)?\.json$/, ''))
    .filter((name) => name.includes(only));
}

async function consultMisses(reader: Reader, folder: string, name: string): Promise<string[]> {
  const gold = consultShape.parse(JSON.parse(await readFile(join(folder, `${name}.gold.json`), 'utf8')));
  const further = gold.extra_files.filter((file) => !file.includes('-frame'));
  const first = await reader.read(`${name}.html`);
  const others: BlockText[] = [];
  for (const file of further) others.push((await reader.read(file)).source);
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

async function webMisses(reader: Reader, folder: string, name: string): Promise<string[]> {
  const gold = webShape.parse(JSON.parse(await readFile(join(folder, `gold/${name}.json`), 'utf8')));
  const numberOf = ({
    number,
    sub,
  }: {
    number?: number | null | undefined;
    sub?: number | null | undefined;
  }) => (sub ? `${number}-${sub}` : String(number));
  const reading = await reader.read(`${name}.html`);
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

/** The reader as one script. */
export async function readerCode(): Promise<string> {
  const entry = join(import.meta.dirname, 'live-reader.ts');
  const lib = { entry, formats: ['iife' as const], name: 'liveReader' };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('expected one finished bundle');
  return bundle.output[0].code;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ZHUTIAO_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
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
    return new Reader(await browser.newPage(), address, await readerCode());
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
  const [, , only = ''] = process.argv;
  const fixtures = join(import.meta.dirname, '../fixtures/pages');
  const folders = corpus
    ? { pages: join(corpus, 'consult/pages'), web: join(corpus, 'web') }
    : { pages: fixtures };
  for (const [kind, { pages, misses }] of Object.entries(await recogniseLive({ ...folders, only }))) {
    const missed = new Set(misses.map(({ page }) => page));
    process.stdout.write(`${kind}: ${pages - missed.size} of ${pages} as the gold says\n`);
    for (const { page, what } of misses) process.stdout.write(`  ${page}: ${what}\n`);
  }
}
