import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** This file names what it forbids. */
const itself = 'tests/house/files.test.ts';
const ours = ['lib', 'components', 'entrypoints', 'server', 'cli', 'demo', 'scripts', 'tests'];
const code = ours.flatMap((folder) => sourceFiles(folder, /\.(?:tsx?|mjs|css)$/));
const everything = sourceFiles(
  '',
  /\.(?:tsx?|mjs|css|json|md|html|sql|ya?ml|txt)$|(?:^|\/)(?:run|LICENSE)$/,
).filter((file) => file.path !== 'package-lock.json');

test('no file is longer than three hundred lines', () => {
  const long = code.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
});

test('no file is named after nothing', () => {
  const empty = /(?:^|\/)(?:utils?|helpers?|managers?|misc|common-utils|index)\.tsx?$|[a-z]2\.tsx?$/;
  const entry = /^entrypoints\/[^/]+\/index\.tsx?$/;
  const names = code.map(({ path }) => path);
  expect(names.filter((path) => empty.test(path) && !entry.test(path))).toEqual([]);
});

test('files are kebab-case, components PascalCase', () => {
  const names = code
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ path }) => path.split('/').at(-1) ?? '');
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|e2e|d|content|properties))*\.tsx?$/;
  const pascal = /^[A-Z][A-Za-z0-9]*\.tsx$/;
  expect(names.filter((name) => !kebab.test(name) && !pascal.test(name))).toEqual([]);
});

test('no barrels, no default exports but where a tool asks for one', () => {
  const asked = /^(?:[^/]+\.config\.ts|entrypoints\/|tests\/server\/postgres\.ts)/;
  const faults = code.filter(
    ({ path, text }) =>
      /^export\s+(?:\*|(?:type\s+)?\{[^}]*\})\s*from\b/m.test(text) ||
      (/^export default\b/m.test(text) && !asked.test(path)),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('no machine path, registry host or key is in any file', () => {
  const machine = /(?<![\w.~-])\/(?:home|Users|root|work|farm)\/[\w.]/;
  const registry = new RegExp(
    ['registry\\.(?:npmjs|yarnpkg|npmmirror)', 'deb\\.debian\\.', 'pypi\\.org'].join('|'),
  );
  const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|npm)_[A-Za-z0-9]{30}/;
  const faults = everything.filter(
    ({ text }) => machine.test(text) || registry.test(text) || secret.test(text),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('only the CI script knows where corpus and schemas lie', () => {
  const place = /\.\.\/shared\b/;
  expect(everything.filter(({ text }) => place.test(text)).map(({ path }) => path)).toEqual([]);
});

test('nothing waits to be done', () => {
  const waiting = /\b(?:TODO|FIXME|XXX)\b/;
  const others = code.filter(({ path }) => path !== itself);
  expect(others.filter(({ text }) => waiting.test(text)).map(({ path }) => path)).toEqual([]);
});
