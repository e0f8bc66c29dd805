import { readdir } from 'node:fs/promises';
import { type Row, table } from './table.ts';

type Measure = () => Promise<readonly Row[]>;

/**
 * Runs every module of a folder that exports `name` and prints its table. Figures are printed, never judged.
 * @param only runs the modules whose file name contains it
 */
export async function runMeasures(folder: URL, name: 'bench' | 'soak', only: string | undefined) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).toSorted();
  for (const file of files.filter((each) => only === undefined || each.includes(only))) {
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
