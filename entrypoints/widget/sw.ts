/**
 * Service worker of the frame and of the hosted reader: what was loaded once is there without a network. It keeps
 * the program's own files and what everybody may read of a hearing, and nothing else: no submission, no status, no
 * request with a key or a body ever comes near the cache.
 */
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** Everything that reading, writing and submitting take, by the build: addresses beside this script. */
declare const builtFiles: readonly string[];
/** Changes with the files. */
declare const builtVersion: string;

const cacheName = `zhutiao-reading-${builtVersion}`;

/** Hearing, revision and the hosted page: public words. */
const publicWords = /^\/v1\/hearings\/[a-z0-9-]+(?:\/revisions\/[0-9a-f]{64})?$|^\/h\/[a-z0-9-]+$/;
const ownFiles = /\.(?:html|js|css|svg|png|woff2?|json|bcmap)$/;
/** Named by its content: never another under the same name. */
const unchanging = /\/assets\/[^/]+-[\w-]{8}\.\w+$|\/revisions\/[0-9a-f]{64}$/;

function mayKeep(request: Request): boolean {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('authorization')) return false;
  return publicWords.test(pathname) || (origin === location.origin && ownFiles.test(pathname));
}

async function fromCacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  return kept ?? fetched(request, cache);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    return await fetched(request, cache);
  } catch (error) {
    const kept = await cache.match(request.url, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function fetched(request: Request, cache: Cache): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.type !== 'opaque') await cache.put(request.url, response.clone());
  return response;
}

addEventListener('install', (event) => {
  const { skipWaiting } = self as { skipWaiting?: () => Promise<void> };
  (event as Lasting).waitUntil(bringAll().then(() => skipWaiting?.call(self)));
});

/** What cannot be had now is fetched when it is wanted. */
async function bringAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const folder = new URL(filesFolder, location.href);
  const bring = (name: string) => cache.add(new URL(name, folder).href).catch(() => undefined); // one file missing is no reason to keep none
  await Promise.all(builtFiles.map(bring));
}

/** The endpoint serves this script beside its hosted pages, and the files elsewhere: `sw.js?files=/widget/`. */
const filesFolder = new URLSearchParams(location.search).get('files') ?? '.';

addEventListener('activate', (event) => {
  (event as Lasting).waitUntil(begin());
});

async function begin(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('zhutiao-reading-') && name !== cacheName)
      .map((name) => caches.delete(name)),
  );
  const { clients } = self as {
    clients?: { claim(): Promise<void>; matchAll(): Promise<readonly unknown[]> };
  };
  await clients?.claim();
}

addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  if (!mayKeep(request)) return;
  const answer = unchanging.test(new URL(request.url).pathname) ? fromCacheFirst : fromNetworkFirst;
  (event as Fetching).respondWith(answer(request));
});

/** The document that registers this was loaded before it: it says what it has read, to be kept too. */
addEventListener('message', ({ data }: MessageEvent) => {
  if (!Array.isArray(data)) return;
  void caches.open(cacheName).then(async (cache) => {
    for (const address of data) {
      if (typeof address !== 'string' || !mayKeep(new Request(address))) continue;
      if (!(await cache.match(address))) await cache.add(address).catch(() => undefined); // gone meanwhile: fetched when wanted
    }
  });
});

export {};
