import type { Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { applyCorrections, type Correction } from '../law/correction.ts';
import type { Everything, RevisionRow } from './own-data-ports.ts';
import { placeOnHearing } from './place-on-hearing.ts';
import { fromWords, inWords, wordPlaces } from './word-offsets.ts';

/**
 * Another device's records in this device's names. Each device names a draft by itself, and saves a page with what
 * stood around the law that day: the same words are the same revision, and its comments hang on the text kept here.
 */
export function theirsAsMine(mine: Everything, theirs: Everything): Everything {
  const draftIds = draftNames(mine, theirs);
  const draftOf = (id: string) => draftIds.get(id) ?? id;
  const same = sameRevisions(mine, theirs);
  const comments = theirs.comments.map((comment) => rehung(comment, { mine, theirs, same }));
  const versions = theirs.versions.map((version) => ({
    ...version,
    comment: rehung(version.comment, { mine, theirs, same }),
  }));
  // A text on which something had to stay is kept beside the other.
  const needed = new Set(comments.map(({ revisionId }) => revisionId));
  const stays = (id: string) => !same.has(id) || needed.has(id);
  const inDraft = <Row extends { readonly draftId: string }>(row: Row): Row => ({
    ...row,
    draftId: draftOf(row.draftId),
  });
  const draftHere = new Map(mine.revisions.map(({ id, draftId }) => [id, draftId]));
  const withIts = (comment: Comment): Comment => ({
    ...comment,
    draftId: draftHere.get(comment.revisionId) ?? draftOf(comment.draftId),
  });
  return {
    ...theirs,
    drafts: theirs.drafts.map((draft) => ({ ...draft, id: draftOf(draft.id) })),
    revisions: theirs.revisions.filter(({ id }) => stays(id)).map(inDraft),
    texts: theirs.texts.filter(({ id }) => stays(id)),
    comments: comments.map(withIts),
    versions: versions.map((version) => ({ ...version, comment: withIts(version.comment) })),
    carried: theirs.carried.map((note) => ({
      ...note,
      revisionId: same.get(note.revisionId) ?? note.revisionId,
    })),
    corrections: theirs.corrections.map((row) => movedCorrections(row, { mine, theirs, same })),
    settings: theirs.settings.map(({ key, value }) => ({ key: renamed(key, draftIds, same), value })),
    explanations: theirs.explanations.map(inDraft),
    statements: theirs.statements.map(inDraft),
  };
}

/** Their id of a draft → mine, where a revision with the same words is in both. */
function draftNames(mine: Everything, theirs: Everything): ReadonlyMap<string, string> {
  const byWords = new Map(mine.revisions.map((row) => [row.wordsHash, row.draftId]));
  const byId = new Map(mine.revisions.map((row) => [row.id, row.draftId]));
  const names = new Map<string, string>();
  for (const row of theirs.revisions) {
    const known = byId.get(row.id) ?? byWords.get(row.wordsHash);
    if (known !== undefined && !names.has(row.draftId)) names.set(row.draftId, known);
  }
  return names;
}

/** Their id of a revision → mine, where the words are the same and what stands around them is not. */
function sameRevisions(mine: Everything, theirs: Everything): ReadonlyMap<string, string> {
  const ids = new Set(mine.revisions.map(({ id }) => id));
  const first = new Map<string, RevisionRow>();
  for (const row of mine.revisions) if (!first.has(row.wordsHash)) first.set(row.wordsHash, row);
  const pairs = theirs.revisions.flatMap(({ id, wordsHash }) => {
    const known = first.get(wordsHash);
    return known && !ids.has(id) ? [[id, known.id] as const] : [];
  });
  return new Map(pairs);
}

interface Both {
  readonly mine: Everything;
  readonly theirs: Everything;
  readonly same: ReadonlyMap<string, string>;
}

/** The comment on the text kept here; as it was where its clause is not found in it. */
function rehung(comment: Comment, { mine, theirs, same }: Both): Comment {
  const id = same.get(comment.revisionId);
  if (id === undefined) return comment;
  const from = bodyOf(theirs, comment.revisionId);
  const to = bodyOf(mine, id);
  const placed = from && to && placeOnHearing(comment, from, to);
  if (!placed) return comment;
  // What was decided about a carried comment stays with it.
  const targets = placed.targets.map((target, at) => {
    const carried = comment.targets[at]?.carried;
    return carried ? { ...target, carried } : target;
  });
  return { ...placed, targets };
}

type Body = Pick<Revision, 'id' | 'text' | 'tree'>;

/** Text and tree with the corrections made there. */
function bodyOf({ texts, corrections }: Everything, id: string): Body | null {
  const body = texts.find((text) => text.id === id);
  const made = corrections.find(({ revisionId }) => revisionId === id)?.corrections ?? [];
  if (!body || made.length === 0) return body ?? null;
  return { ...body, tree: applyCorrections(body.text, body.tree, made) };
}

type Corrected = Everything['corrections'][number];

function movedCorrections(row: Corrected, { mine, theirs, same }: Both): Corrected {
  const revisionId = same.get(row.revisionId);
  const from = theirs.texts.find(({ id }) => id === row.revisionId);
  const to = mine.texts.find(({ id }) => id === revisionId);
  if (revisionId === undefined || !from || !to) return row;
  const corrections: readonly Correction[] = fromWords(
    wordPlaces(to),
    inWords(wordPlaces(from), row.corrections),
  );
  return { revisionId, corrections };
}

/** `deadline:DRAFT`, `order:REVISION`: what is kept about a draft goes by its name here. */
function renamed(key: string, ...names: readonly ReadonlyMap<string, string>[]): string {
  const [kind, id] = [key.slice(0, key.indexOf(':') + 1), key.slice(key.indexOf(':') + 1)];
  if (kind === '') return key;
  const known = names.map((each) => each.get(id)).find((name) => name !== undefined);
  return kind + (known ?? id);
}
