import { boolean, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { PacketComment } from '../../lib/hearing/protocol/packet.ts';
import type { Disposition } from '../../lib/hearing/protocol/status.ts';
import type { Role } from '../../lib/hearing/staff/roles.ts';
import { hearingId, leafIndex, moment } from './columns.ts';

/** The office's tables, made by migrations/0010-staff.sql. */

export const staffAccounts = pgTable('staff_accounts', {
  accountId: uuid('account_id').notNull().primaryKey(),
  login: text('login').notNull().unique(),
  name: text('name').notNull(),
  password: text('password'),
  subject: text('subject').unique(),
  administers: boolean('administers').notNull().default(false),
  createdAt: moment('created_at').notNull(),
  disabledAt: moment('disabled_at'),
});

export const staffSessions = pgTable('staff_sessions', {
  tokenHash: text('token_hash').notNull().primaryKey(),
  sessionId: uuid('session_id').notNull().unique(),
  accountId: uuid('account_id').notNull(),
  beganAt: moment('began_at').notNull(),
  seenAt: moment('seen_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  agent: text('agent').notNull(),
});

export const staffRoles = pgTable(
  'staff_roles',
  {
    hearingId: hearingId(),
    accountId: uuid('account_id').notNull(),
    role: text('role').$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.accountId] })],
);

export const auditEntries = pgTable(
  'audit_entries',
  {
    hearingId: hearingId(),
    at: moment('at').notNull(),
    entryId: uuid('entry_id').notNull(),
    accountId: uuid('account_id'),
    login: text('login'),
    act: text('act').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.at, table.entryId] })],
);

export const decisions = pgTable(
  'decisions',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    commentId: uuid('comment_id').notNull(),
    disposition: text('disposition').$type<Disposition>(),
    reason: text('reason').notNull(),
    nextText: text('next_text'),
    state: text('state').$type<'working' | 'review' | 'settled' | 'published'>().notNull(),
    handler: uuid('handler'),
    reviewer: uuid('reviewer'),
    dueOn: text('due_on'),
    version: integer('version').notNull(),
    changedAt: moment('changed_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.commentId] })],
);

export const commentGroups = pgTable(
  'comment_groups',
  {
    hearingId: hearingId(),
    groupId: uuid('group_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<'same-text' | 'theme'>().notNull(),
    madeBy: text('made_by').$type<'system' | 'staff'>().notNull(),
    version: integer('version').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.groupId] })],
);

export const groupMembers = pgTable(
  'group_members',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    commentId: uuid('comment_id').notNull(),
    groupId: uuid('group_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.commentId] })],
);

/** Made by migrations/0013-tags.sql. */
export const commentTags = pgTable(
  'comment_tags',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    commentId: uuid('comment_id').notNull(),
    tag: text('tag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.commentId, table.tag] })],
);

export const disownments = pgTable(
  'disownments',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    at: moment('at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    howKnown: text('how_known').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex] })],
);

export const registrations = pgTable(
  'registrations',
  {
    hearingId: hearingId(),
    registrationId: uuid('registration_id').notNull(),
    number: text('number').notNull(),
    kind: text('kind').$type<'speaker' | 'observer'>().notNull(),
    view: text('view').$type<PacketComment['stance']>(),
    points: text('points').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
    secretHash: text('secret_hash').notNull(),
    appliedAt: moment('applied_at').notNull(),
    state: text('state').$type<'applied' | 'selected' | 'not-selected' | 'withdrawn'>().notNull(),
    decidedAt: moment('decided_at'),
    reason: text('reason'),
    runningOrder: integer('running_order'),
    statement: text('statement'),
    statementAt: moment('statement_at'),
    feedback: text('feedback'),
    feedbackAt: moment('feedback_at'),
  },
  (table) => [
    primaryKey({ columns: [table.hearingId, table.registrationId] }),
    unique().on(table.hearingId, table.number),
  ],
);

export const meetingNotes = pgTable(
  'meeting_notes',
  {
    hearingId: hearingId(),
    noteId: uuid('note_id').notNull(),
    registrationId: uuid('registration_id'),
    revisionId: text('revision_id'),
    eId: text('e_id'),
    body: text('body').notNull(),
    version: integer('version').notNull(),
    writtenAt: moment('written_at').notNull(),
    writtenBy: uuid('written_by').notNull(),
    checkedAt: moment('checked_at'),
    correction: text('correction'),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.noteId] })],
);
