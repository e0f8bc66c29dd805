import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Dossier, DossierComment } from '../../lib/hearing/dossier.ts';
import type { Database } from '../database/connect.ts';
import { comments, hearings, identities, revisions, submissions } from '../database/schema.ts';
import {
  commentGroups,
  commentTags,
  decisions,
  groupMembers,
  meetingNotes,
  registrations,
} from '../database/staff-schema.ts';
import { notFound } from '../routes/read.ts';
import { channelOf } from './channel.ts';

/**
 * 卷宗: everything the office knows of a hearing, as every paper is made from it. Read at one instant. `names` puts in
 * who spoke; without it nobody is in the dossier that a paper could tell.
 */
export function dossierOf(
  db: Database,
  hearingId: string,
  { names }: { readonly names: boolean },
): Promise<Dossier> {
  return db.transaction((tx) => read(tx, hearingId, names), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

type Reading = Parameters<Parameters<Database['transaction']>[0]>[0];

async function read(tx: Reading, hearingId: string, names: boolean): Promise<Dossier> {
  const [row] = await tx.select().from(hearings).where(eq(hearings.hearingId, hearingId));
  if (row === undefined) return notFound();
  const { title, issuer, place, timeZone, questions, calendar, graceSeconds } = row.settings;
  const texts = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.hearingId, hearingId))
    .orderBy(asc(revisions.ordinal));
  const groups = await tx.select().from(commentGroups).where(eq(commentGroups.hearingId, hearingId));
  const decided = await tx.select().from(decisions).where(eq(decisions.hearingId, hearingId));
  const all = await commentsOf(tx, hearingId, { names, timeZone });
  const known = new Set(all.map(({ id }) => id));
  return {
    hearing: {
      id: hearingId,
      title,
      issuer,
      place,
      timeZone,
      period: { opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString(), graceSeconds },
      questions,
      calendar,
    },
    revisions: texts.map(({ revisionId, title: named, label, date, body, tree }) => ({
      id: revisionId,
      title: named,
      label,
      date,
      text: body,
      tree,
    })),
    comments: all,
    groups: groups.map(({ groupId, name, kind }) => ({
      id: groupId,
      name,
      kind: kind === 'same-text' ? 'same-words' : 'alike',
    })),
    decisions: decided.flatMap(({ commentId, disposition, reason, state, changedAt }) =>
      disposition === null || reason.trim() === '' || !known.has(commentId)
        ? []
        : [
            {
              on: { kind: 'comment' as const, commentId },
              disposition,
              reason,
              decidedAt: changedAt.toISOString(),
              reviewed: state === 'settled' || state === 'published',
            },
          ],
    ),
    meeting: await meetingOf(tx, hearingId, row.settings.meeting, names),
  };
}

interface Telling {
  readonly names: boolean;
  readonly timeZone: string;
}

async function commentsOf(
  tx: Reading,
  hearingId: string,
  { names, timeZone }: Telling,
): Promise<DossierComment[]> {
  const tags = await tagsOf(tx, hearingId);
  const rows = await tx
    .select({
      comment: comments,
      submission: submissions,
      answers: identities.answers,
      group: groupMembers.groupId,
      // Post came before it was filed: its day is told, at noon.
      came: sql<Date | null>`((${submissions.packetHead} -> 'filed' ->> 'receivedOn') || ' 12:00')::timestamp
        AT TIME ZONE ${timeZone}`.mapWith(submissions.receivedAt),
    })
    .from(comments)
    .innerJoin(
      submissions,
      and(eq(submissions.hearingId, comments.hearingId), eq(submissions.leafIndex, comments.leafIndex)),
    )
    .leftJoin(
      identities,
      and(eq(identities.hearingId, comments.hearingId), eq(identities.leafIndex, comments.leafIndex)),
    )
    .leftJoin(
      groupMembers,
      and(
        eq(groupMembers.hearingId, comments.hearingId),
        eq(groupMembers.leafIndex, comments.leafIndex),
        eq(groupMembers.commentId, comments.commentId),
      ),
    )
    .where(
      and(eq(comments.hearingId, hearingId), isNull(submissions.withdrawnAt), isNull(submissions.successor)),
    )
    .orderBy(asc(comments.leafIndex), asc(comments.ordinal));
  return rows.map(({ comment, submission, answers, group, came }) => ({
    id: comment.commentId,
    submission: submission.number,
    revisionId: submission.revisionId,
    // The whole draft is no clause: papers list it by itself.
    targets: comment.targets.filter(({ eId }) => eId !== ''),
    stance: comment.stance,
    proposed: comment.proposed,
    reason: comment.reason,
    channel: channelOf(submission.packetHead),
    author: names ? authorOf(answers ?? {}) : { name: null, category: null, contact: null },
    receivedAt: (came ?? submission.receivedAt).toISOString(),
    group,
    tags: tags.get(comment.commentId) ?? [],
  }));
}

async function tagsOf(tx: Reading, hearingId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx
    .select()
    .from(commentTags)
    .where(eq(commentTags.hearingId, hearingId))
    .orderBy(asc(commentTags.tag));
  const tags = new Map<string, string[]>();
  for (const { commentId, tag } of rows) {
    const own = tags.get(commentId);
    if (own) own.push(tag);
    else tags.set(commentId, [tag]);
  }
  return tags;
}

/** The form is each hearing's own: a name is called so, what reaches a person is the rest. */
function authorOf(answers: Readonly<Record<string, string>>): DossierComment['author'] {
  const { name = null, category = null, ...others } = answers;
  const contact = Object.entries(others)
    .filter(([key, value]) => /phone|mail|address|contact|tel/i.test(key) && value !== '')
    .map(([, value]) => value)
    .join('，');
  return {
    name,
    category: category?.slice(0, 100) || null,
    contact: contact === '' ? null : contact.slice(0, 500),
  };
}

/** UTF-16 units that a dossier takes of what one person said. */
const longestSummary = 20_000;

async function meetingOf(
  tx: Reading,
  hearingId: string,
  set: (typeof hearings.$inferSelect)['settings']['meeting'],
  names: boolean,
): Promise<Dossier['meeting']> {
  if (set === undefined) return null;
  const people = await tx
    .select()
    .from(registrations)
    .where(eq(registrations.hearingId, hearingId))
    .orderBy(asc(registrations.runningOrder));
  const notes = await tx
    .select()
    .from(meetingNotes)
    .where(eq(meetingNotes.hearingId, hearingId))
    .orderBy(asc(meetingNotes.writtenAt));
  const of = (kind: 'speaker' | 'observer') => people.filter((each) => each.kind === kind);
  const asking = of('speaker').filter(({ state }) => state !== 'withdrawn');
  const speakers = asking.filter(({ state }) => state === 'selected');
  const views = Map.groupBy(
    asking.filter(({ view }) => view !== null),
    ({ view }) => view,
  );
  return {
    heldAt: set.at,
    place: set.place,
    chair: null,
    applicants: {
      speakers: asking.length,
      observers: of('observer').filter(({ state }) => state !== 'withdrawn').length,
      views: Object.fromEntries(Array.from(views, ([view, all]) => [view, all.length])),
    },
    speakers: speakers.map(({ registrationId, number, answers, view, points, statement }) => {
      const said = notes.filter((note) => note.registrationId === registrationId);
      const minutes = said.map(({ correction, body }) => correction ?? body).join('\n');
      return {
        name: (names ? answers.name : undefined) || number,
        standing: (names ? answers.standing : undefined) || null,
        view,
        summary: minutes || (statement ?? '').slice(0, longestSummary) || points,
        clauses: [...new Set(said.flatMap(({ eId }) => eId ?? []))],
      };
    }),
    observers: of('observer').filter(({ state }) => state === 'selected').length,
    proposals: '',
  };
}
