/**
 * Builds the widget into dist/widget: the script for the embedding page, its full reader, the frame document and the
 * hosted reader with their files beside them. Any web server can serve the folder as it is; with its package.json it
 * is the npm package too.
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { lightSchemas } from './widget/light-schemas.ts';
import { offlineFiles, writeHostedEntry } from './widget/offline-files.ts';
import { writePackage } from './widget/package.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const entry = `${root}entrypoints/widget/`;
const outDir = `${root}dist/widget`;

/**
 * Safari 15.4 and Chromium 94 (WeChat's web view) are the floor. es2022 is what both parse, but for static blocks and
 * lookbehind in Safari: a test looks for these in the built files.
 */
const target = 'es2022';
const cssTarget = ['chrome94', 'safari15.4', 'firefox115'];
const shared: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [lightSchemas()],
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
    manifest: 'manifest.json',
    rolldownOptions: { input: { frame: `${entry}frame.html`, hosted: `${entry}hosted.tsx` } },
  },
});

interface Script {
  readonly file: string;
  readonly as: string;
  readonly format: 'iife' | 'es';
  readonly define?: Readonly<Record<string, string>>;
}

/** A classic script of one file, or a module where a bundler asks for one. */
async function script({ file, as, format, define = {} }: Script): Promise<void> {
  await build({
    ...shared,
    root,
    define,
    build: {
      target,
      cssTarget,
      outDir,
      emptyOutDir: false,
      lib: { entry: `${entry}${file}`, formats: [format], name: 'zhutiao', fileName: () => as },
    },
  });
}

const { files, version } = offlineFiles(outDir);
await script({ file: 'element.ts', as: 'zhutiao.js', format: 'iife' });
await script({ file: 'element.ts', as: 'zhutiao.mjs', format: 'es' });
await script({ file: 'reader.ts', as: 'reader.js', format: 'iife' });
await script({
  file: 'sw.ts',
  as: 'sw.js',
  format: 'iife',
  define: { builtFiles: JSON.stringify(files), builtVersion: JSON.stringify(version) },
});
writeHostedEntry(outDir);
// Character maps of Chinese fonts in PDFs without their own; fetched one by one, when such a file is opened.
cpSync(`${root}node_modules/pdfjs-dist/cmaps`, `${outDir}/assets/cmaps`, { recursive: true });
writePackage(outDir);
