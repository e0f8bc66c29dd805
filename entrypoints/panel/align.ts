import { alignBeside } from '../../lib/usecase/align-beside.ts';

export const align = alignBeside(
  () => new Worker(new URL('./align-worker.ts', import.meta.url), { type: 'module' }),
);
