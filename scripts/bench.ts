/** `npm run bench [-- NAME]`: the tables of tests/bench; each module exports `bench(): Promise<Row[]>`. */
import { runMeasures } from './measures.ts';

await runMeasures(new URL('../tests/bench/', import.meta.url), 'bench', process.argv[2]);
