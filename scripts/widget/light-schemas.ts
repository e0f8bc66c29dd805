import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const light = fileURLToPath(new URL('../../entrypoints/widget/light-zod.ts', import.meta.url));

/** The schemas of the widget: the protocol's own, the rows of the store, and what is asked of an endpoint. */
const readAtOnce =
  /\/lib\/(?:hearing\/(?:protocol\/|answer|read-json)|store\/|usecase\/(?:ask-hearing|hearing-news|meeting-port|registrations))/;

/** Puts the small stand-in where these files ask for zod; any other file gets zod itself. */
export function lightSchemas(): Plugin {
  return {
    name: 'light-schemas',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'zod' && importer && readAtOnce.test(importer.replaceAll('\\', '/')) ? light : null,
  };
}
