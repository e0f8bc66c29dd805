import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, type SourceFile, sourceFiles } from './source-files.ts';

/** What each area may import besides itself; an area below lib/ goes by its own name. */
const pure = ['blocks', 'law', 'anchor', 'comment', 'revision'];
const outward = ['hearing', 'statement', 'export'];
const lowest = ['blocks', 'law', 'anchor', 'comment'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  blocks: [],
  law: ['blocks', 'shape'],
  anchor: ['blocks', 'law'],
  comment: ['blocks', 'law', 'anchor'],
  revision: lowest,
  hearing: lowest,
  statement: lowest,
  export: [...pure, 'hearing', 'statement'],
  i18n: [],
  shape: [],
  store: [...pure, 'hearing', 'statement', 'shape'],
  page: pure,
  bridge: [...pure, 'hearing', 'shape'],
  importer: pure,
  usecase: [...pure, ...outward],
  components: [...pure, ...outward, 'usecase', 'i18n'],
  entrypoints: [
    ...[...pure, ...outward, 'usecase', 'i18n', 'shape'],
    ...['components', 'store', 'page', 'bridge', 'importer'],
  ],
  server: [...pure, ...outward, 'importer'],
  cli: [...pure, ...outward, 'importer', 'server', 'i18n'],
};
/** Those who fill the ports that usecase names: its types, never its code. */
const fillsPorts = new Set(['store', 'page', 'bridge', 'importer']);

const files = ['lib', 'components', 'entrypoints', 'server', 'cli'].flatMap((folder) =>
  sourceFiles(folder, /\.tsx?$/),
);

function areaOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? second : first;
}

function faultOf(file: SourceFile, { specifier, typeOnly }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  const from = areaOf(file.path);
  const to = areaOf(posix.normalize(posix.join(posix.dirname(file.path), specifier)));
  const allowed = from === to || mayImport[from]?.includes(to);
  if (allowed || (to === 'usecase' && typeOnly && fillsPorts.has(from))) return null;
  return `${file.path} imports ${specifier}`;
}

function filesThatImport(wanted: RegExp): readonly string[] {
  return files
    .filter((file) => importsOf(file).some(({ specifier }) => wanted.test(specifier)))
    .map((file) => file.path);
}

test('imports run one way', () => {
  const faults = files.flatMap((file) => importsOf(file).map((each) => faultOf(file, each)));
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test('every area has its rule', () => {
  expect(files.map((file) => areaOf(file.path)).filter((area) => !(area in mayImport))).toEqual([]);
});

test('local imports name the file with its extension', () => {
  const faults = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.') && !/\.\w+(?:\?\w+)?$/.test(specifier))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
  expect(faults).toEqual([]);
});

test('Dexie stands only in the store', () => {
  expect(filesThatImport(/^dexie/).filter((path) => !path.startsWith('lib/store/'))).toEqual([]);
});

test('jsdiff stands only in revision', () => {
  expect(filesThatImport(/^diff$/).filter((path) => !path.startsWith('lib/revision/'))).toEqual([]);
});

test('the layers without a machine import nothing of Node', () => {
  const quiet = [...pure, ...outward, 'i18n', 'usecase', 'components'];
  expect(filesThatImport(/^node:/).filter((path) => quiet.includes(areaOf(path)))).toEqual([]);
});

test('the browser of WXT is imported only by the bridge and the extension', () => {
  const theirs = (path: string) => /^(?:lib\/bridge|entrypoints\/(?!widget))/.test(path);
  expect(filesThatImport(/^(?:wxt|#imports)/).filter((path) => !theirs(path))).toEqual([]);
});
