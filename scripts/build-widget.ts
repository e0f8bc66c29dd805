/**
 * Builds the widget into dist/widget: one classic script for the embedding page, and the frame document with its
 * files beside it. Any web server can serve the folder as it is.
 */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const entry = `${root}entrypoints/widget/`;
const outDir = `${root}dist/widget`;

/** Safari 15.4 and Chromium 94 (WeChat's web view) are the floor. */
const shared: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
const target = ['chrome94', 'safari15.4', 'firefox115'];

await build({
  ...shared,
  root: entry,
  base: './',
  build: {
    target,
    outDir,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: `${entry}frame.html` },
  },
});

await build({
  ...shared,
  root,
  build: {
    target,
    outDir,
    emptyOutDir: false,
    lib: { entry: `${entry}element.ts`, formats: ['iife'], name: 'zhutiao', fileName: () => 'zhutiao.js' },
  },
});
