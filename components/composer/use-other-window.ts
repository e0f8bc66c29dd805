import { useEffect, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';

export interface OtherWindow {
  /** What another window wrote; null where none did. */
  readonly version: Comment | null;
  /** Gives it out and keeps `mine` in its place. */
  swapWith(mine: Comment): Comment | null;
}

interface Watching {
  /** The row as any window last wrote it. */
  readonly stored: Comment | null;
  /** True for what this window wrote itself. */
  readonly isOwn: (comment: Comment) => boolean;
  /** Something was typed here. */
  readonly touched: boolean;
  /** Follows the other window. */
  readonly adopt: (comment: Comment) => void;
}

/**
 * Notices when another window writes the comment that is open here. Untouched here, the form follows. Touched
 * here, the later write stands as everywhere, and the other version is offered.
 */
export function useOtherWindow({ stored, isOwn, touched, adopt }: Watching): OtherWindow {
  const [version, setVersion] = useState<Comment | null>(null);

  useEffect(() => {
    if (stored === null || isOwn(stored)) return;
    if (touched) setVersion(stored);
    else adopt(stored);
  }, [stored]);

  return {
    version,
    swapWith(mine) {
      setVersion(mine);
      return version;
    },
  };
}
