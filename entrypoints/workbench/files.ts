import { browser } from '../../lib/bridge/browser.ts';
import { fileReader } from '../../lib/importer/file-reader.ts';

/** Reads files in a worker of their own. */
export const files = fileReader(
  () => new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' }),
  browser.runtime.getURL('/cmaps/'),
);
