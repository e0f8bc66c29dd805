/** `npm run soak [-- NAME]`: what takes over minutes; each module of tests/soak exports `soak(): Promise<Row[]>`. */
import { runMeasures } from './measures.ts';

await runMeasures(new URL('../tests/soak/', import.meta.url), 'soak', process.argv[2]);
