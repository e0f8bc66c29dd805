import type { Draft } from '../comment/revision.ts';
import type { CommentFacts, LibraryRows } from './library-ports.ts';
import { isEarlier } from './revision-order.ts';
import type { RevisionHead } from './store-ports.ts';

/** How many comments there are, and how many of each kind. */
export interface CommentCounts {
  readonly all: number;
  readonly unfinished: number;
  readonly asks: number;
  readonly submitted: number;
}

export interface LibraryRevision extends RevisionHead {
  readonly comments: number;
}

/** A draft as the library lists it. */
export interface LibraryDraft {
  readonly draft: Draft;
  /** The earliest first. */
  readonly revisions: readonly LibraryRevision[];
  readonly counts: CommentCounts;
  readonly hasStatement: boolean;
  /** When anything was last done to it, milliseconds since 1970. */
  readonly usedAt: number;
}

export interface Library {
  /** The one used last first. */
  readonly drafts: readonly LibraryDraft[];
  /** In the bin, the one put there last first. */
  readonly bin: readonly LibraryDraft[];
}

export function libraryOf(rows: LibraryRows): Library {
  const revisions = byDraft(rows.revisions);
  const comments = byDraft(rows.comments);
  const statements = new Set(rows.statements);
  const all = rows.drafts.map((draft) =>
    draftIn({
      draft,
      revisions: revisions.get(draft.id) ?? [],
      comments: comments.get(draft.id) ?? [],
      hasStatement: statements.has(draft.id),
    }),
  );
  const deletedAt = ({ draft }: LibraryDraft) => draft.deletedAt ?? null;
  return {
    drafts: all.filter((each) => deletedAt(each) === null).toSorted((a, b) => b.usedAt - a.usedAt),
    bin: all
      .filter((each) => deletedAt(each) !== null)
      .toSorted((a, b) => (deletedAt(b) ?? 0) - (deletedAt(a) ?? 0)),
  };
}

interface Own {
  readonly draft: Draft;
  readonly revisions: readonly RevisionHead[];
  readonly comments: readonly CommentFacts[];
  readonly hasStatement: boolean;
}

function draftIn({ draft, revisions, comments, hasStatement }: Own): LibraryDraft {
  const count = (holds: (comment: CommentFacts) => boolean) => comments.filter(holds).length;
  return {
    draft,
    revisions: revisions
      .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
      .map((head) => ({ ...head, comments: count(({ revisionId }) => revisionId === head.id) })),
    counts: {
      all: comments.length,
      unfinished: count(({ state }) => state === 'unfinished'),
      asks: count(({ asks }) => asks),
      submitted: count(({ state }) => state === 'submitted'),
    },
    hasStatement,
    usedAt: [
      ...revisions.map(({ savedAt }) => savedAt),
      ...comments.map(({ updatedAt }) => updatedAt),
    ].reduce((latest, at) => Math.max(latest, at), draft.openedAt ?? 0),
  };
}

function byDraft<Row extends { readonly draftId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.draftId);
    if (group) group.push(row);
    else groups.set(row.draftId, [row]);
  }
  return groups;
}
