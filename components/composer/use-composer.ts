import { useMemo, useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { isBlank } from '../../lib/comment/states.ts';
import { type Flaw, flawsOf } from '../../lib/comment/validity.ts';
import { type Autosave, autosave, type SaveState } from '../../lib/usecase/autosave.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';
import { useOtherWindow } from './use-other-window.ts';

export type Change = Partial<Pick<Comment, 'targets' | 'stance' | 'proposed' | 'reason' | 'attachments'>>;

export interface Composer {
  readonly comment: Comment;
  readonly saving: SaveState;
  /** What is wrong, once the person has pressed 完成; it goes away as it is mended. */
  readonly flaws: readonly Flaw[];
  /** What another window made of this comment meanwhile; null where none did. */
  readonly other: Comment | null;
  change(change: Change): void;
  /** Puts the other window's words here and keeps these as the other. */
  swap(): void;
  /** Puts an earlier wording here, on the places of now; these words stay among the earlier ones. */
  take(version: Comment): void;
  /** Marks it ready if nothing is wrong; resolves when it is on the disk. */
  finish(): Promise<readonly Flaw[]>;
  flush(): Promise<void>;
}

interface ComposerStart {
  /** As it is kept, or a new one that is kept nowhere yet. */
  readonly start: Comment;
  /** The row as any window last wrote it; null while it is kept nowhere. */
  readonly stored: Comment | null;
  /** UTF-16 units in a reason or a proposal. */
  readonly limit: number;
}

/** One comment while it is written. Every change is on its way to the disk; nothing waits for a button. */
export function useComposer({ start, stored, limit }: ComposerStart): Composer {
  const { surroundings } = usePorts();
  const [comment, setComment] = useState(start);
  const [saving, setSaving] = useState<SaveState>({ kind: 'still' });
  const [asked, setAsked] = useState(false);
  const current = useRef(start);
  const ownTimes = useRef(new Set([start.updatedAt]));
  const desk = useDesk(start, setSaving);

  const show = (next: Comment) => {
    current.current = next;
    ownTimes.current.add(next.updatedAt);
    setComment(next);
  };
  const put = (next: Comment) => {
    show(next);
    if (stored !== null || !isBlank(next)) desk.saver.change(rowOf(next));
  };
  const touch = (next: Comment): Comment => {
    const updatedAt = Math.max(surroundings.now(), current.current.updatedAt + 1);
    const complete = next.state === 'ready' && flawsOf(next, limit).length === 0;
    return { ...next, updatedAt, state: complete ? 'ready' : 'unfinished' };
  };
  const change = (change: Change) => {
    if (leavesProposal(current.current, change)) desk.newSitting();
    put(touch({ ...current.current, ...change }));
  };
  const other = useOtherWindow({
    stored,
    isOwn: ({ updatedAt }) => ownTimes.current.has(updatedAt),
    touched: saving.kind !== 'still',
    adopt: show,
  });

  return {
    comment,
    saving,
    other: other.version,
    flaws: asked ? flawsOf(comment, limit) : [],
    change,
    flush: () => desk.saver.flush(),
    swap() {
      const theirs = other.swapWith(current.current);
      if (theirs) put(touch({ ...current.current, ...wordsOf(theirs) }));
    },
    take({ stance, proposed, reason, attachments = [] }) {
      desk.newSitting();
      put(touch({ ...current.current, stance, proposed, reason, attachments }));
    },
    async finish() {
      const flaws = flawsOf(current.current, limit);
      setAsked(true);
      if (flaws.length === 0) put(touch({ ...current.current, state: 'ready' }));
      await desk.saver.flush();
      return flaws;
    },
  };
}

/** The saver of this sitting. A sitting's last version is kept for good, so a proposal that is left gets one of its own. */
function useDesk(
  start: Comment,
  onState: (state: SaveState) => void,
): { saver: Autosave; newSitting: () => void } {
  const { store, surroundings } = usePorts();
  const sitting = useRef(surroundings.newId());
  const saver = useMemo(
    () =>
      autosave({
        async save(comment) {
          const kept = await store.comments.save(comment, sitting.current);
          if (kept.ok) askOnce(store);
          return kept;
        },
        journal: store.journal,
        after: surroundings.after,
        now: surroundings.now,
        onState,
      }),
    [start.id],
  );
  useSignal(
    (signal) => {
      surroundings.onEnding(() => saver.lastWords(), signal);
      signal.addEventListener('abort', () => void saver.flush().then(() => store.comments.prune(start.id)));
    },
    [saver],
  );
  const newSitting = () => {
    void saver.flush();
    sitting.current = surroundings.newId();
  };
  return { saver, newSitting };
}

const asked = new WeakSet<Store>();

/** The browser may ask the person in turn: once, and when there is something to keep. */
function askOnce(store: Store): void {
  if (asked.has(store)) return;
  asked.add(store);
  void store.askToPersist();
}

function leavesProposal(comment: Comment, change: Change): boolean {
  return comment.stance === 'amend' && comment.proposed !== null && change.stance !== undefined;
}

/** A proposal belongs to 修改建议 alone; while the person wavers it stays on the form. */
function rowOf(comment: Comment): Comment {
  return comment.stance === 'amend' ? comment : { ...comment, proposed: null };
}

function wordsOf({ targets, stance, proposed, reason, attachments = [] }: Comment): Change {
  return { targets, stance, proposed, reason, attachments };
}
