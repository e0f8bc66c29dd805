import * as z from 'zod';
import { stance } from '../protocol/packet.ts';
import { count, day } from '../protocol/primitives.ts';

const stances = z.record(stance, count);
export type StanceNumbers = z.infer<typeof stances>;

/** Where opinion gathers in time, by groups and by the ways it came; by clause `progress` tells. */
export const picture = z.object({
  /** Days of the hearing's own place on which something came, in order. */
  days: z.array(z.object({ day, stances })),
  /** Largest first; null: comments in no group. */
  groups: z.array(z.object({ name: z.string().nullable(), stances, people: count })),
  channels: z.array(z.object({ channel: z.string(), stances })),
});
export type Picture = z.infer<typeof picture>;
