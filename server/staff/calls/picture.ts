import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { sha256Hex } from '../../../lib/hearing/protocol/primitives.ts';
import { comments, submissions } from '../../database/schema.ts';
import { commentGroups, groupMembers } from '../../database/staff-schema.ts';
import { readSettings } from '../../hearings.ts';
import { type Asked, call } from '../call.ts';
import { channelColumn } from '../channel.ts';

type Row = Record<'support' | 'oppose' | 'amend' | 'ask' | 'people', string> & { key: string | null };

/** Numbers alone: who said what is read one by one. */
export const pictureCalls = [
  call({
    name: 'read-picture',
    method: 'get',
    path: '/hearings/:hearing/picture',
    needs: 'read',
    query: z.strictObject({ revision: sha256Hex }),
    handle: async (asked) => {
      const { tx, hearingId } = asked;
      const zone = (await readSettings(tx, hearingId))?.timeZone ?? 'UTC';
      const day = sql`COALESCE(${submissions.packetHead} -> 'filed' ->> 'receivedOn',
        to_char(${submissions.receivedAt} AT TIME ZONE ${zone}, 'YYYY-MM-DD'))`;
      const days = await counted(asked, day);
      const groups = await counted(asked, sql`${commentGroups.name}`);
      const channels = await counted(asked, channelColumn);
      const size = ({ stances }: { stances: Record<string, number> }) =>
        Object.values(stances).reduce((sum, each) => sum + each, 0);
      return {
        body: {
          days: days
            .map(({ key, stances }) => ({ day: key, stances }))
            .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)),
          groups: groups
            .map(({ key, stances, people }) => ({ name: key, stances, people }))
            .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : size(b) - size(a))),
          channels: channels
            .map(({ key, stances }) => ({ channel: key, stances }))
            .sort((a, b) => size(b) - size(a)),
        },
      };
    },
  }),
];

/** Standing comments on a revision by something, each stance apart. */
async function counted({ tx, hearingId, query }: Asked<unknown, { revision: string }>, key: SQL) {
  const { rows } = await tx.execute<Row>(sql`
    SELECT ${key} AS key, count(DISTINCT ${submissions.leafIndex}) AS people,
      count(*) FILTER (WHERE ${comments.stance} = 'support') AS support,
      count(*) FILTER (WHERE ${comments.stance} = 'oppose') AS oppose,
      count(*) FILTER (WHERE ${comments.stance} = 'amend') AS amend,
      count(*) FILTER (WHERE ${comments.stance} = 'ask') AS ask
    FROM ${comments} JOIN ${submissions} USING (hearing_id, leaf_index)
    LEFT JOIN ${groupMembers} ON ${groupMembers.hearingId} = ${comments.hearingId}
      AND ${groupMembers.leafIndex} = ${comments.leafIndex} AND ${groupMembers.commentId} = ${comments.commentId}
    LEFT JOIN ${commentGroups} ON ${commentGroups.hearingId} = ${groupMembers.hearingId}
      AND ${commentGroups.groupId} = ${groupMembers.groupId}
    WHERE ${comments.hearingId} = ${hearingId} AND ${submissions.revisionId} = ${query.revision}
      AND ${submissions.withdrawnAt} IS NULL AND ${submissions.successor} IS NULL
    GROUP BY 1`);
  return rows.map(({ key: named, people, support, oppose, amend, ask }) => ({
    key: named,
    people: Number(people),
    stances: {
      support: Number(support),
      oppose: Number(oppose),
      amend: Number(amend),
      ask: Number(ask),
    },
  }));
}
