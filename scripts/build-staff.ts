/** Builds the office's pages into dist/staff; the endpoint serves them under /staff. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  root: `${root}entrypoints/staff/`,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: `${root}dist/staff`,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: `${root}entrypoints/staff/office.html` },
  },
});
