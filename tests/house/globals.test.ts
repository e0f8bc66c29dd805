import { expect, test } from 'vitest';
import { codeOnly, sourceFiles } from './source-files.ts';

function filesThatName(folders: readonly string[], wanted: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    sourceFiles(folder, /\.tsx?$/).flatMap((file) => {
      const found = wanted.exec(codeOnly(file.text));
      return found ? [`${file.path}: ${found[0]}`] : [];
    }),
  );
}

const extensionApi =
  /(?<![\w.'"])(?:browser|chrome)\.(?:runtime|storage|tabs|scripting|alarms|sidePanel|sidebarAction|action|commands|permissions|i18n|windows|downloads|webNavigation)\b/;

test('browser.* stands only in the bridge and in the extension', () => {
  const folders = ['lib', 'components', 'entrypoints', 'server', 'cli'];
  const theirs = (found: string) => /^(?:lib\/bridge|entrypoints\/(?!widget))/.test(found);
  expect(filesThatName(folders, extensionApi).filter((found) => !theirs(found))).toEqual([]);
});

const pureFolders = ['lib/blocks', 'lib/law', 'lib/anchor', 'lib/revision', 'lib/comment'];

test('the pure layers know no DOM, clock, network or storage', () => {
  const outside =
    /(?<![\w.])(?:(?:document|window|localStorage|sessionStorage|indexedDB|navigator|process|performance)\.|fetch\(|Date\.now\(|new Date\(\)|setTimeout\(|Math\.random\(|crypto\.)/;
  expect(filesThatName(pureFolders, outside)).toEqual([]);
});

test('no message, file or answer is ever set as HTML', () => {
  const folders = ['lib', 'components', 'entrypoints'];
  const html = /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML\(|dangerouslySetInnerHTML|document\.write\(/;
  expect(filesThatName(folders, html)).toEqual([]);
});

test('types are neither silenced nor forced', () => {
  const folders = ['lib', 'components', 'entrypoints', 'server', 'cli', 'demo', 'scripts'];
  expect(filesThatName(folders, /\bas any\b|:\s*any\b|\bas unknown as\b/)).toEqual([]);
  const files = folders.flatMap((folder) => sourceFiles(folder, /\.tsx?$/));
  expect(files.filter((file) => /@ts-(?:ignore|nocheck|expect-error)/.test(file.text))).toEqual([]);
});
