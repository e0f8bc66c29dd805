import { articlesOf } from '../law/provision.ts';
import { alignTelling } from '../revision/align.ts';
import type { AlignAsk, AlignMessage } from './align-beside.ts';

/** At most so often is told how far it has come, milliseconds. */
const pause = 60;

/** Aligns the two revisions that a worker is given. */
export function serveAlignment({ old, fresh, corrections }: AlignAsk, tell: (message: AlignMessage) => void) {
  const articles = [...articlesOf(old.tree.provisions)].length;
  let told = performance.now();
  const onUnit = (done: number, of: number) => {
    if (performance.now() - told < pause) return;
    told = performance.now();
    tell({ kind: 'progress', progress: { done: Math.floor((articles * done) / of), of: articles } });
  };
  tell({ kind: 'done', alignment: alignTelling(old, fresh, { corrections, onUnit }) });
}
