/**
 * Builds the widget into dist/widget: the script for the embedding page, its full reader, the frame document and the
 * hosted reader with their files beside them. Any web server can serve the folder as it is; with its package.json it
 * is the npm package too.
 */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const entry = `${root}entrypoints/widget/`;
const outDir = `${root}dist/widget`;

/** Safari 15.4 and Chromium 94 (WeChat's web view) are the floor. */
const target = 'es2022';
const cssTarget = ['chrome94', 'safari15.4', 'firefox115'];
const shared: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
};

await build({
  ...shared,
  root: entry,
  base: './',
  build: {
    target,
    cssTarget,
    outDir,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: { frame: `${entry}frame.html` } },
  },
});

/** A classic script of one file, or a module where a bundler asks for one. */
async function script(file: string, name: string, format: 'iife' | 'es'): Promise<void> {
  await build({
    ...shared,
    root,
    build: {
      target,
      cssTarget,
      outDir,
      emptyOutDir: false,
      lib: { entry: `${entry}${file}`, formats: [format], name: 'zhutiao', fileName: () => name },
    },
  });
}

await script('element.ts', 'zhutiao.js', 'iife');
await script('reader.ts', 'reader.js', 'iife');
