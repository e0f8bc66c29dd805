import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const light = fileURLToPath(new URL('../../entrypoints/widget/light-zod.ts', import.meta.url));

/** The schemas that are read with every load: the protocol's own and the rows of the store. */
const readAtOnce =
  /\/lib\/(?:hearing\/(?:protocol\/|answer|read-json)|store\/|usecase\/(?:ask-hearing|hearing-news))/;

/** Puts the small stand-in where these files ask for zod; any other file gets zod itself. */
export function lightSchemas(): Plugin {
  return {
    name: 'light-schemas',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'zod' && importer && readAtOnce.test(importer.replaceAll('\\', '/')) ? light : null,
  };
}
