import { existsSync, readdirSync } from 'node:fs';
import { type Row, table } from './table.ts';

type Measure = () => Promise<readonly Row[]>;

/**
 * Runs every module of a folder that exports `name` and prints its table. Figures are printed, never judged.
 * @param only runs the modules whose file name contains it
 */
export async function runMeasures(folder: URL, name: 'bench' | 'soak', only: string | undefined) {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  const wanted = files.filter((file) => only === undefined || file.includes(only)).toSorted();
  if (wanted.length === 0) console.log('Nothing to measure.');
  for (const file of wanted) {
    const measure = measureOf(await import(new URL(file, folder).href), name);
    if (!measure) continue;
    console.log(`\n${file.replace(/\.ts$/, '')}`);
    console.log(table(await measure()));
  }
}

/** Files without the export only support the others. */
function measureOf(module: Readonly<Record<string, unknown>>, name: string): Measure | null {
  const found = module[name];
  return typeof found === 'function' ? async () => rowsOf(await found()) : null;
}

function rowsOf(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) throw new TypeError('A measure answers an array of rows.');
  return value;
}
