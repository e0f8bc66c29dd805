import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Site, serveSite } from '../../demo/site.ts';

/** Without a charset: pages of the corpus are GB18030, Shift_JIS or UTF-8 bytes and say so themselves. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder's files, byte for byte, on a free port of localhost; `pages` stand before files of the same path. */
export function serveFolder(folder: string, pages: ReadonlyMap<string, string> = new Map()): Promise<Site> {
  return serveSite(0, async (path) => {
    const page = pages.get(path);
    if (page !== undefined) return { type: 'text/html; charset=utf-8', body: new TextEncoder().encode(page) };
    return readFolder(folder, path);
  });
}

/** One of a folder's files as it is served; null where there is none. */
export async function readFolder(folder: string, path: string) {
  const body = await readFile(join(folder, normalize(`/${path}`))).catch(() => null);
  return body && { type: types[extname(path)] ?? 'application/octet-stream', body };
}
