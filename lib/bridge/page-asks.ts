import * as z from 'zod/mini';
import type { Mark, PageReading } from '../usecase/ports.ts';

/** An eId as the tree makes them; long enough for the deepest clause, short enough to refuse a flood. */
export const eId = z.string().check(z.minLength(1), z.maxLength(200));
export const offset = z.int().check(z.nonnegative());
const mark = z.enum(['has', 'ask'] satisfies Mark[]);

/** What our script in a page may be asked, always by an extension document. */
export const pageAsks = {
  /** Is it there, and what does it show? */
  hello: z.object({}),
  read: z.object({}),
  marks: z.object({ marks: z.record(eId, mark) }),
  goTo: z.object({ eId: z.nullable(eId) }),
  focusMarker: z.object({ eId }),
  show: z.object({ on: z.boolean() }),
  /** The key for the markers was pressed: go to the first clause in view, or back. */
  enter: z.object({}),
  /** Open or close the docked frame, for browsers without a side panel. */
  dock: z.object({ to: z.enum(['open', 'closed', 'other']) }),
};

export type PageAsks = typeof pageAsks;

export interface PageAnswers {
  readonly hello: { readonly shown: boolean; readonly docked: boolean };
  readonly read: PageReading | null;
  readonly marks: null;
  readonly goTo: null;
  readonly focusMarker: null;
  readonly show: null;
  readonly enter: null;
  readonly dock: null;
}
