import { bigint, text, timestamp } from 'drizzle-orm/pg-core';

/** Columns that many tables have. */
export const hearingId = () => text('hearing_id').notNull();
export const leafIndex = () => bigint('leaf_index', { mode: 'number' }).notNull();
/** To the millisecond, as the protocol writes instants. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
