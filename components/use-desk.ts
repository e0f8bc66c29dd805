import { useState } from 'preact/hooks';
import type { Comment, Stance, Target } from '../lib/comment/comment.ts';
import type { Revision } from '../lib/comment/revision.ts';
import { isBlank, isRecord } from '../lib/comment/states.ts';
import { articlesOf } from '../lib/law/provision.ts';
import { beginComment, commentAt, leave, remove, restore } from '../lib/usecase/comment.ts';
import { neighbourOf } from '../lib/usecase/scopes.ts';
import type { Kept, Trouble } from '../lib/usecase/store-ports.ts';
import { targetAt } from '../lib/usecase/target.ts';
import { usePorts } from './ports.ts';

export type Tab = 'outline' | 'mine' | 'compare';

export type View =
  | { readonly kind: 'list' }
  /** `pointed`: the keyboard came from the page and goes back there. */
  | { readonly kind: 'compose'; readonly start: Comment; readonly pointed: boolean }
  /** Submitted: to be read, not to be changed. */
  | { readonly kind: 'read'; readonly comment: Comment }
  | { readonly kind: 'confirm' }
  /** Another place is looked for in the contents. */
  | { readonly kind: 'attach'; readonly comment: Comment };

export interface Beginning {
  readonly stance?: Stance | null;
  readonly pointed?: boolean;
  /** Further places that the same comment is about. */
  readonly also?: readonly Target[];
}

export interface Desk {
  readonly view: View;
  readonly tab: Tab;
  /** The comment in focus, in the list as on the page. */
  readonly current: string | null;
  /** Just deleted, to be brought back. */
  readonly deleted: Comment | null;
  setTab(tab: Tab): void;
  show(view: View): void;
  open(comment: Comment): void;
  /** Begins a comment on a place, or goes on with the one that is there. */
  startAt(target: Target, how?: Beginning): void;
  /** A second comment on the place of one that is there. */
  another(on: Comment): void;
  step(from: Comment, by: 1 | -1): void;
  /** Back to the list. */
  leave(comment: Comment): void;
  remove(comment: Comment): void;
  /** A write that came to nothing is told. */
  keeping(write: Promise<Kept>): void;
  /** Why the last write came to nothing; null where none did, or the person has seen it. */
  readonly notKept: Trouble | null;
  seen(): void;
  undo(): void;
  forget(): void;
}

/** What is open on this revision, and the ways between. */
export function useDesk(revision: Revision, comments: readonly Comment[]): Desk {
  const { page, store, surroundings } = usePorts();
  const ports = { comments: store.comments, now: surroundings.now, newId: surroundings.newId };
  const [view, setView] = useState<View>({ kind: 'list' });
  const [tab, setTab] = useState<Tab>('mine');
  const [current, setCurrent] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Comment | null>(null);
  const [notKept, setNotKept] = useState<Trouble | null>(null);
  const keeping = (write: Promise<Kept>) =>
    void write.then((kept) => {
      if (!kept.ok) setNotKept(kept.trouble);
    });

  const toList = () => setView({ kind: 'list' });
  const compose = (start: Comment, pointed: boolean) => {
    setCurrent(start.id);
    setTab('mine');
    setView(
      start.state === 'submitted' || isRecord(start)
        ? { kind: 'read', comment: start }
        : { kind: 'compose', start, pointed },
    );
    if (!pointed && start.targets[0]) page.goTo(start.targets[0].eId || null);
  };
  const startAt: Desk['startAt'] = (target, { stance = null, pointed = false, also = [] } = {}) => {
    const targets = [target, ...also];
    const known = commentAt(comments, targets, stance);
    compose(known ?? beginComment(revision, { targets, stance }, ports), pointed);
  };
  const kept = (comment: Comment) => comments.some(({ id }) => id === comment.id);

  return {
    view,
    tab,
    current,
    deleted,
    notKept,
    keeping,
    seen: () => setNotKept(null),
    setTab,
    show: setView,
    startAt,
    open: (comment) => compose(comment, false),
    another(on) {
      const [target] = on.targets;
      if (target) compose(beginComment(revision, { targets: [target], stance: null }, ports), false);
    },
    step(from, by) {
      void leave(from, kept(from), ports);
      const articles = [...articlesOf(revision.tree.provisions)];
      const eId = neighbourOf(articles, revision.tree, from.targets[0]?.eId ?? '', by);
      const target = eId === null ? null : targetAt(revision, eId);
      if (target) startAt(target);
      else toList();
    },
    leave(comment) {
      void leave(comment, kept(comment), ports);
      const pointed = view.kind === 'compose' && view.pointed;
      toList();
      if (pointed && comment.targets[0]) page.focusMarker(comment.targets[0].eId);
    },
    remove(comment) {
      toList();
      if (!kept(comment) && isBlank(comment)) return;
      setDeleted(comment);
      keeping(remove(comment, ports));
    },
    undo() {
      if (deleted) keeping(restore(deleted, ports));
      setDeleted(null);
    },
    forget: () => setDeleted(null),
  };
}
