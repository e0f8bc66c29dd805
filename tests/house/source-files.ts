import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  '.cache',
  'dist',
  'data',
  'test-results',
  'playwright-report',
]);

export interface SourceFile {
  /** From the project's root, with `/`: `lib/law/eid.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Files of our own under `folder` (`''` is the whole project) whose path matches, in order of path. */
export function sourceFiles(folder: string, pattern: RegExp): readonly SourceFile[] {
  return list(folder)
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

export function readText(path: string): string {
  return readFileSync(root + path, 'utf8');
}

function list(folder: string): readonly string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : list(path);
      return entry.isFile() ? [path] : [];
    });
}

/** TypeScript without its comments and without the insides of its strings: what runs, for asking what is named. */
export function codeOnly(text: string): string {
  const part = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
  return text.replace(part, (piece) => (piece.startsWith('/') ? ' ' : "''"));
}

export interface Import {
  /** As written: `../law/eid.ts`, `zod/mini`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const importForms =
  /^(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;

export function importsOf(file: SourceFile): readonly Import[] {
  return [...file.text.matchAll(importForms)].map(([, type, from, lazy, bare]) => ({
    specifier: from ?? lazy ?? bare ?? '',
    typeOnly: type !== undefined,
  }));
}
