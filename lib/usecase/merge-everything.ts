import { mergeComments } from './merge-comments.ts';
import { theirsAsMine } from './merge-drafts.ts';
import { cameToNothing, mergeOutbox, mergePostings } from './merge-outbox.ts';
import { mergeStatements } from './merge-statements.ts';
import type { Everything, KeptStatus, Setting } from './own-data-ports.ts';
import { union } from './union.ts';

/**
 * Two devices' records as one. Nothing that a person wrote is lost: of two wordings of one comment the later
 * stands and the other is among its versions. What is here goes before what comes in where only one can stand.
 */
export function mergeEverything(mine: Everything, incoming: Everything): Everything {
  const theirs = theirsAsMine(mine, incoming);
  const outbox = mergeOutbox(mine.outbox, theirs.outbox);
  const postings = mergePostings(mine.postings, theirs.postings);
  return {
    ...mergeComments(mine, theirs, (comment) => cameToNothing(comment, outbox, postings)),
    drafts: union(mine.drafts, theirs.drafts, ({ id }) => id),
    revisions: union(mine.revisions, theirs.revisions, ({ id }) => id),
    texts: union(mine.texts, theirs.texts, ({ id }) => id),
    carried: union(mine.carried, theirs.carried, (note) => `${note.revisionId} ${note.commentId}`),
    outbox,
    postings,
    settings: union(mine.settings, theirs.settings.filter(isOfTheData), ({ key }) => key),
    corrections: union(mine.corrections, theirs.corrections, ({ revisionId }) => revisionId),
    files: union(mine.files, theirs.files, ({ hash }) => hash),
    statuses: mergeStatuses(mine.statuses, theirs.statuses),
    explanations: union(mine.explanations, theirs.explanations, ({ id }) => id),
    statements: mergeStatements(mine.statements, theirs.statements),
    person: mine.person ?? theirs.person,
  };
}

/** Language and size of text belong to a device, not to what is written on it. */
function isOfTheData({ key }: Setting): boolean {
  return key.includes(':');
}

function mergeStatuses(mine: readonly KeptStatus[], theirs: readonly KeptStatus[]): readonly KeptStatus[] {
  const newer = new Map(theirs.map((each) => [each.submissionId, each]));
  const kept = mine.map((each) => {
    const other = newer.get(each.submissionId);
    return other && other.at > each.at ? other : each;
  });
  return union(kept, theirs, ({ submissionId }) => submissionId);
}
