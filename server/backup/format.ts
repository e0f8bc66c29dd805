import * as z from 'zod';
import {
  answers,
  attachments,
  clauseCounts,
  comments,
  commentTargets,
  hearings,
  identities,
  logLeaves,
  logNodes,
  logs,
  mails,
  revisions,
  signingKeys,
  submissionAttachments,
  submissions,
  uploadPieces,
  uploads,
} from '../database/schema.ts';
import {
  auditEntries,
  commentGroups,
  commentTags,
  decisions,
  disownments,
  groupMembers,
  meetingNotes,
  registrations,
  staffAccounts,
  staffRoles,
} from '../database/staff-schema.ts';

/**
 * A backup is gzip over lines: a head, then for each table its name and columns, its rows as PostgreSQL's
 * COPY writes them and a line `\.`, and at the end how many rows there were. Any PostgreSQL can read it in.
 */
export const head = z.strictObject({
  kind: z.literal('zhutiao-backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  /** Migrations that had been applied. */
  migrations: z.array(z.string()),
});
export type Head = z.infer<typeof head>;

export const tableHead = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** The last line; a backup without it was cut short. */
export const tail = z.strictObject({ rows: z.record(z.string(), z.int().min(0)) });

/** In an order in which each row finds what it refers to. Counts of addresses and who is signed in are left out on purpose. */
export const backedUp = [
  hearings,
  revisions,
  signingKeys,
  logs,
  logLeaves,
  logNodes,
  submissions,
  identities,
  comments,
  commentTargets,
  clauseCounts,
  answers,
  uploads,
  uploadPieces,
  attachments,
  submissionAttachments,
  mails,
  staffAccounts,
  staffRoles,
  auditEntries,
  decisions,
  commentGroups,
  groupMembers,
  commentTags,
  disownments,
  registrations,
  meetingNotes,
];

export const endOfRows = '\\.';
