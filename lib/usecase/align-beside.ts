import type { RevisionText } from '../anchor/revision-text.ts';
import { align } from '../revision/align.ts';
import type { Alignment } from '../revision/alignment.ts';
import type { Correction } from '../revision/correction.ts';

/** How far the comparison of two revisions has come, in articles of the earlier one. */
export interface AlignProgress {
  readonly done: number;
  readonly of: number;
}

export interface AlignHow {
  readonly corrections: readonly Correction[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AlignProgress) => void;
}

/** Which articles of two revisions belong together; null where it was stopped. */
export type Aligner = (old: RevisionText, fresh: RevisionText, how: AlignHow) => Promise<Alignment | null>;

/** What a worker that aligns is given. */
export interface AlignAsk {
  readonly old: RevisionText;
  readonly fresh: RevisionText;
  readonly corrections: readonly Correction[];
}

/** What it says: how far it has come, then the alignment. */
export type AlignMessage =
  | { readonly kind: 'progress'; readonly progress: AlignProgress }
  | { readonly kind: 'done'; readonly alignment: Alignment };

/**
 * Aligns in a worker of its own, which ends with the answer or with the signal: the person can read and write
 * meanwhile. Where a worker cannot be had it is done here and now.
 */
export function alignBeside(newWorker: () => Worker): Aligner {
  return async (old, fresh, { corrections, signal, onProgress }) => {
    if (signal.aborted) return null;
    const worker = newWorker();
    try {
      return await new Promise<Alignment | null>((resolve) => {
        signal.addEventListener('abort', () => resolve(null));
        worker.onerror = () => resolve(align(old, fresh, corrections));
        worker.onmessage = ({ data }: MessageEvent<AlignMessage>) => {
          if (data.kind === 'progress') onProgress(data.progress);
          else resolve(data.alignment);
        };
        const ask: AlignAsk = { old, fresh, corrections };
        worker.postMessage(ask);
      });
    } finally {
      worker.terminate();
    }
  };
}
