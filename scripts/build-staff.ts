/** Builds the office's pages into dist/staff; the endpoint serves them under /staff. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  root: `${root}entrypoints/staff/`,
  base: './',
  // What reads files loads each kind's reader when it is needed.
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: `${root}dist/staff`,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: `${root}entrypoints/staff/office.html` },
  },
});
// Character maps of Chinese fonts in PDFs without their own; fetched one by one, when such a file is opened.
cpSync(`${root}node_modules/pdfjs-dist/cmaps`, `${root}dist/staff/cmaps`, { recursive: true });
