import { type SQL, sql } from 'drizzle-orm';
import type { ChannelKind } from '../../lib/hearing/dossier.ts';
import type { FiledPacket } from '../../lib/hearing/staff/letters.ts';
import { submissions } from '../database/schema.ts';

/** By which way a submission came; of one whose head is gone, nothing else is known than that it came here. */
export function channelOf(head: Omit<FiledPacket, 'comments'> | null): ChannelKind {
  return head?.filed?.way ?? (head?.collected === undefined ? 'online' : 'desk');
}

/** The same for the database. */
export const channelColumn: SQL<ChannelKind> = sql`COALESCE(${submissions.packetHead} -> 'filed' ->> 'way',
  CASE WHEN ${submissions.packetHead} -> 'collected' IS NULL THEN 'online' ELSE 'desk' END)`;
