import {
  bigint,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CheckedAlignment } from '../../lib/hearing/protocol/alignment.ts';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { SigningKey } from '../../lib/hearing/protocol/hearing.ts';
import type { PacketAttachment, PacketComment } from '../../lib/hearing/protocol/packet.ts';
import type { Answer, Status } from '../../lib/hearing/protocol/status.ts';
import type { FiledPacket } from '../../lib/hearing/staff/letters.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import type { HearingSettings } from '../settings.ts';
import { hearingId, leafIndex, moment } from './columns.ts';

/** The tables as drizzle sees them; migrations/ makes them, and a test holds the two together. */

const tally = (name: string) => bigint(name, { mode: 'number' }).notNull();

export const hearings = pgTable('hearings', {
  hearingId: hearingId().primaryKey(),
  settings: jsonb('settings').$type<HearingSettings>().notNull(),
  opensAt: moment('opens_at').notNull(),
  closesAt: moment('closes_at').notNull(),
  changedAt: moment('changed_at').notNull(),
});

export const revisions = pgTable(
  'revisions',
  {
    hearingId: hearingId(),
    revisionId: text('revision_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    label: text('label'),
    date: text('date'),
    publishedAt: moment('published_at').notNull(),
    body: text('body').notNull(),
    tree: jsonb('tree').$type<DraftTree>().notNull(),
    alignment: jsonb('alignment').$type<CheckedAlignment>(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.revisionId] })],
);

export const signingKeys = pgTable(
  'signing_keys',
  {
    hearingId: hearingId(),
    keyId: text('key_id').notNull(),
    publicKey: text('public_key').notNull(),
    /** PKCS #8, base64. */
    secretKey: text('secret_key').notNull(),
    fromAt: moment('from_at').notNull(),
    untilAt: moment('until_at'),
    endorsement: jsonb('endorsement').$type<NonNullable<SigningKey['endorsement']>>(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.keyId] })],
);

export const logs = pgTable('logs', {
  hearingId: hearingId().primaryKey(),
  size: tally('size').default(0),
  peaks: text('peaks').array().notNull().default([]),
  accepted: tally('accepted').default(0),
  submissions: tally('submissions').default(0),
  comments: tally('comments').default(0),
});

export const logLeaves = pgTable(
  'log_leaves',
  { hearingId: hearingId(), leafIndex: leafIndex(), entry: text('entry').notNull() },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex] })],
);

export const logNodes = pgTable(
  'log_nodes',
  {
    hearingId: hearingId(),
    level: smallint('level').notNull(),
    nodeIndex: bigint('node_index', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.level, table.nodeIndex] })],
);

export const submissions = pgTable(
  'submissions',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    idempotencyKey: uuid('idempotency_key').notNull(),
    number: text('number').notNull(),
    revisionId: text('revision_id').notNull(),
    receivedAt: moment('received_at').notNull(),
    packetHash: text('packet_hash').notNull(),
    statusSecretHash: text('status_secret_hash').notNull(),
    packetHead: jsonb('packet_head').$type<Omit<FiledPacket, 'comments'>>(),
    receipt: text('receipt').notNull(),
    state: text('state').$type<Status['state']>().notNull().default('received'),
    updatedAt: moment('updated_at').notNull(),
    rating: smallint('rating'),
    withdrawnAt: moment('withdrawn_at'),
    successor: text('successor'),
  },
  (table) => [
    primaryKey({ columns: [table.hearingId, table.leafIndex] }),
    unique().on(table.hearingId, table.idempotencyKey),
    unique().on(table.hearingId, table.number),
  ],
);

export const identities = pgTable(
  'identities',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    salt: text('salt').notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex] })],
);

export const comments = pgTable(
  'comments',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    ordinal: smallint('ordinal').notNull(),
    commentId: uuid('comment_id').notNull(),
    stance: text('stance').$type<PacketComment['stance']>().notNull(),
    proposed: text('proposed'),
    reason: text('reason').notNull(),
    targets: jsonb('targets').$type<PacketComment['targets']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.ordinal] })],
);

export const commentTargets = pgTable(
  'comment_targets',
  {
    hearingId: hearingId(),
    revisionId: text('revision_id').notNull(),
    eId: text('e_id').notNull(),
    leafIndex: leafIndex(),
    ordinal: smallint('ordinal').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.hearingId, table.revisionId, table.eId, table.leafIndex, table.ordinal],
    }),
  ],
);

export type CountedKind = PacketComment['stance'] | Answer['disposition'];

export const clauseCounts = pgTable(
  'clause_counts',
  {
    hearingId: hearingId(),
    revisionId: text('revision_id').notNull(),
    eId: text('e_id').notNull(),
    kind: text('kind').$type<CountedKind>().notNull(),
    total: tally('total'),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.revisionId, table.eId, table.kind] })],
);

export const answers = pgTable(
  'answers',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    commentId: uuid('comment_id').notNull(),
    disposition: text('disposition').$type<Answer['disposition']>().notNull(),
    reason: text('reason').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.commentId] })],
);

export const rates = pgTable(
  'rates',
  {
    hearingId: hearingId(),
    subject: text('subject').notNull(),
    windowAt: moment('window_at').notNull(),
    total: tally('total'),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.subject, table.windowAt] })],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const uploads = pgTable(
  'uploads',
  { hearingId: hearingId(), uploadId: uuid('upload_id').notNull(), begunAt: moment('begun_at').notNull() },
  (table) => [primaryKey({ columns: [table.hearingId, table.uploadId] })],
);

export const uploadPieces = pgTable(
  'upload_pieces',
  {
    hearingId: hearingId(),
    uploadId: uuid('upload_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.uploadId, table.ordinal] })],
);

export const attachments = pgTable(
  'attachments',
  {
    hearingId: hearingId(),
    hash: text('hash').notNull(),
    uploadId: uuid('upload_id').notNull(),
    type: text('type').$type<PacketAttachment['type']>().notNull(),
    size: tally('size'),
    storedAt: moment('stored_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.hash] })],
);

export const submissionAttachments = pgTable(
  'submission_attachments',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    ordinal: smallint('ordinal').notNull(),
    hash: text('hash').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.ordinal] })],
);

export const mails = pgTable(
  'mails',
  {
    hearingId: hearingId(),
    leafIndex: leafIndex(),
    kind: text('kind').$type<'answer' | 'revision' | 'deadline'>().notNull(),
    dueAt: moment('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.hearingId, table.leafIndex, table.kind] })],
);
