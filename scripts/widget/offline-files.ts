import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Readers of files are large and wanted seldom: they are fetched when they are. */
const wantedSeldom = /read-draft-file|lib\/importer|fake-indexeddb/;

/** What reading, writing and submitting take without a network, and a name for exactly these files. */
export function offlineFiles(directory: string): {
  readonly files: readonly string[];
  readonly version: string;
} {
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  const found = new Set<string>(['frame.html']);
  const seen = new Set<string>();
  const take = (key: string): void => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key) || wantedSeldom.test(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) take(next);
  };
  for (const key of Object.keys(chunks)) if (/^(?:frame\.html|hosted\.tsx)$/.test(key)) take(key);
  const files = [...found].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(directory, file)));
  return { files, version: hash.digest('hex').slice(0, 12) };
}

/** What the endpoint's hosted page has to load, beside these files: script and styles of its entry. */
export function writeHostedEntry(directory: string): void {
  const manifest = join(directory, 'manifest.json');
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(manifest, 'utf8'));
  const entry = chunks['hosted.tsx'];
  if (!entry) throw new Error('expected hosted.tsx among the built entries');
  const styles = new Set<string>();
  const take = (chunk: Chunk | undefined): void => {
    for (const next of chunk?.imports ?? []) take(chunks[next]);
    for (const file of chunk?.css ?? []) styles.add(file);
  };
  take(entry);
  writeFileSync(join(directory, 'hosted.json'), JSON.stringify({ script: entry.file, styles: [...styles] }));
  rmSync(manifest);
}
