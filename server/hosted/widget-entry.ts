import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What a hosted page loads to become the reader. */
export interface WidgetEntry {
  /** Addresses under the endpoint. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Where the files lie, `/widget/`. */
  readonly folder: string;
  /** The service worker's source. */
  readonly worker: string;
}

const built = z.object({ script: z.string(), styles: z.array(z.string()) });

/** From a built folder; null where it was built without a hosted reader, or not at all. */
export function widgetEntry(path: string, directory: string): WidgetEntry | null {
  const folder = `${path}/`;
  try {
    const { script, styles } = built.parse(JSON.parse(readFileSync(join(directory, 'hosted.json'), 'utf8')));
    const worker = readFileSync(join(directory, 'sw.js'), 'utf8');
    return { script: folder + script, styles: styles.map((style) => folder + style), folder, worker };
  } catch {
    return null; // the pages are then served without scripts
  }
}
