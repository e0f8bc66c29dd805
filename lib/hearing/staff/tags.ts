import * as z from 'zod';
import { count, plainText } from '../protocol/primitives.ts';
import { disposition } from '../protocol/status.ts';
import { commentName } from './desk.ts';

/** A tag as it is kept: no blanks at the ends, none of the signs that part tags where they are typed. */
export const tag = plainText(60)
  .min(1)
  .regex(/^[^\s、，,;；](?:[^\n\t、，,;；]*[^\s、，,;；])?$/);

/** What several comments get and lose at once. */
export const tagging = z.strictObject({
  comments: z.array(commentName).min(1).max(2000),
  add: z.array(tag).max(20),
  remove: z.array(tag).max(20),
});
export type Tagging = z.infer<typeof tagging>;

export const tagList = z.object({ tags: z.array(z.object({ tag: z.string(), comments: count })) });
export type TagCount = z.infer<typeof tagList>['tags'][number];

/** A reason that was given before, most lately used first. */
export const reasonList = z.object({
  reasons: z.array(z.object({ reason: z.string(), disposition: disposition.nullable(), comments: count })),
});
export type GivenReason = z.infer<typeof reasonList>['reasons'][number];
