import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const folder = new URL('../../dist/widget', import.meta.url).pathname;
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Everything but readers of files, which are younger than the floor and say so when they cannot be loaded. */
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.m?js$/.test(name) && !/pdf|mammoth|read-draft-file|docx|doc-|xml|akn|markdown/.test(name),
);

/** What Safari 15.4 or Chromium 94 cannot parse: no stand-in helps. */
const unparsed: Readonly<Record<string, RegExp>> = {
  lookbehind: /\(\?<[=!]/,
  'a static block': /\bstatic\s*\{/,
  'the v flag': /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/,
};

/** What they parse and do not have, and floor.ts does not make. */
const missing: Readonly<Record<string, RegExp>> = {
  toSpliced: /\.toSpliced\(/,
  'Object.groupBy': /Object\.groupBy\(/,
  withResolvers: /\.withResolvers\(/,
  'Array.fromAsync': /Array\.fromAsync\(/,
  'URL.canParse': /URL\.canParse\(/,
  checkVisibility: /\.checkVisibility\(/,
  'Promise.try': /Promise\.try\(/,
  'set algebra': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
};

test.each(scripts)('%s can be read at the floor', (name) => {
  const text = textOf(name);
  for (const [what, form] of Object.entries(unparsed))
    expect([what, form.exec(text)?.[0]]).toEqual([what, undefined]);
  for (const [what, form] of Object.entries(missing)) {
    const used = form.exec(text);
    // A call behind a question whether it is there is none at the floor.
    const asked = used && new RegExp(`typeof [\\w.]*${what.split('.').at(-1)}`).test(text);
    expect([what, asked ? undefined : used?.[0]]).toEqual([what, undefined]);
  }
});

test('the script of the page is within 12 kB', () => {
  expect(gzipSync(textOf('zhutiao.js'), { level: 9 }).length).toBeLessThanOrEqual(12_000);
});

test('styles nest nothing and use no younger functions', () => {
  for (const name of readdirSync(join(folder, 'assets')).filter((each) => each.endsWith('.css'))) {
    const css = textOf(`assets/${name}`);
    expect([name, /light-dark\(|@layer|&[.:\s]/.exec(css)?.[0]]).toEqual([name, undefined]);
  }
});

test('the folder is a package: entry, types and files are in it', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' });
  const parsed: unknown = JSON.parse(packed);
  const first = Array.isArray(parsed) ? parsed[0] : Object.values(parsed as object)[0];
  const names = (first as { files: { path: string }[] }).files.map(({ path }) => path);
  const manifest = JSON.parse(textOf('package.json'));
  const entry = manifest.exports['.'];
  for (const path of [entry.types, entry.default, './frame.html', './zhutiao.js', './reader.js', './sw.js'])
    expect(names).toContain(path.replace('./', ''));
  expect(names.some((name) => name.startsWith('assets/frame'))).toBe(true);
  expect(textOf('zhutiao.mjs')).toContain('ZhutiaoComments');
  for (const name of names.filter((each) => /\.(?:m?js|json|html)$/.test(each)))
    expect(textOf(name)).not.toContain('/node_modules/');
});

test('the package installs, and its types hold where it is used', () => {
  const place = mkdtempSync(join(tmpdir(), 'zhutiao-package-'));
  try {
    execFileSync('npm', ['pack', '--pack-destination', place], { cwd: folder, stdio: 'ignore' });
    const packed = readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    const install = ['install', '--offline', '--no-audit', '--no-fund', `./${packed}`];
    execFileSync('npm', install, { cwd: place, stdio: 'ignore' });
    writeFileSync(join(place, 'page.ts'), usage);
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    execFileSync(process.execPath, [compiler, ...options, 'page.ts'], { cwd: place, encoding: 'utf8' });
    const entry = join(place, 'node_modules/zhutiao-comments');
    for (const name of ['zhutiao.mjs', 'zhutiao.js', 'frame.html', 'reader.js', 'sw.js'])
      expect(readFileSync(join(entry, name), 'utf8')).toBe(textOf(name));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 60_000);

/** As a page's author writes it; what the types must refuse is said to be refused. */
const usage = `import 'zhutiao-comments';
const element = document.createElement('zhutiao-comments');
element.hearing = 'https://hearing.example/v1/hearings/dogs';
element.addEventListener('height', ({ detail }) => console.log(detail.toFixed(0)));
// @ts-expect-error: a hearing is an address
element.hearing = 5;
`;
