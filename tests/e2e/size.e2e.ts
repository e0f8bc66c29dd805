import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const output = new URL('../../.output/', import.meta.url).pathname;
/** The stricter of the two meanings. */
const kilobyte = 1000;

function gzipped(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** What a document loads by itself: scripts, what they import statically, and style sheets. Not what comes later. */
function firstLoad(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, from] of readFileSync(file, 'utf8').matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}$,\s]+?from\s*)?["'](\.{1,2}\/[^"']+)["']/g,
    ))
      if (from) load(join(dirname(file), from));
  };
  for (const [, address] of html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g))
    if (address) load(join(folder, address));
  return loaded;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the extension as built, %s', (name) => {
  const folder = join(output, name);

  test('puts nothing on a page before it is asked', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.permissions).not.toContain('<all_urls>');
  });

  test('has a detector of 8 kB at most', () => {
    expect(gzipped([join(folder, 'detector.js')])).toBeLessThanOrEqual(8 * kilobyte);
  });

  test('has an overlay of 45 kB at most', () => {
    const files = [join(folder, 'overlay.js'), join(folder, 'styles/here.css')];
    expect(gzipped(files)).toBeLessThanOrEqual(45 * kilobyte);
  });

  test('has a panel whose first load is 90 kB at most', () => {
    const files = firstLoad(folder, 'panel.html');
    expect(files.size).toBeGreaterThan(3);
    expect([...files].filter((file) => !existsSync(file))).toEqual([]);
    expect(gzipped(files)).toBeLessThanOrEqual(90 * kilobyte);
  });
});
