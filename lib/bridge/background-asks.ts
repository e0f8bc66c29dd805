import * as z from 'zod/mini';
import type { Stance } from '../comment/comment.ts';
import type { Pointing } from '../usecase/ports.ts';
import { eId, offset } from './page-asks.ts';

export const pointing: z.ZodMiniType<Pointing> = z
  .object({
    eId,
    start: offset,
    end: offset,
    selected: z.boolean(),
    stance: z.nullable(z.enum(['support', 'oppose', 'amend', 'ask'] satisfies Stance[])),
  })
  .check(z.refine(({ start, end }) => start <= end, 'the end lies before the start'));

const tabId = z.nullable(z.int());
const token = z.string().check(z.regex(/^[0-9a-f-]{36}$/u));

/** What the background may be asked. A tab of `null` is the asker's own. */
export const backgroundAsks = {
  /** From a page: the person pointed. The answer says where the panel shows. */
  pointed: z.object({ pointing }),
  /** From a page: it now shows another text. */
  changed: z.object({}),
  /** From the detector, on sites the person has allowed: there are articles here. */
  found: z.object({}),
  /** From a page: it is about to dock a frame that will show this token. */
  docking: z.object({ token }),

  /** From a framed panel: was this frame put there by us? A token holds once. */
  admit: z.object({ token }),
  /** From a panel: what was pointed at and not yet picked up? */
  takePointing: z.object({ tabId }),
  /** From a panel without a tabs API: ask the page. */
  relay: z.object({ tabId, ask: z.string(), body: z.unknown() }),
  /** From a panel or page of ours: something may be due in the outbox. */
  deliver: z.object({}),
};

export type BackgroundAsks = typeof backgroundAsks;

export interface BackgroundAnswers {
  readonly pointed: 'panel' | 'dock';
  readonly changed: null;
  readonly found: null;
  readonly docking: null;
  readonly admit: boolean;
  readonly takePointing: Pointing | null;
  readonly relay: unknown;
  readonly deliver: null;
}

export const backgroundAnswers: {
  readonly [K in keyof BackgroundAsks]: z.ZodMiniType<BackgroundAnswers[K]>;
} = {
  pointed: z.enum(['panel', 'dock']),
  changed: z.null(),
  found: z.null(),
  docking: z.null(),
  admit: z.boolean(),
  takePointing: z.nullable(pointing),
  relay: z.unknown(),
  deliver: z.null(),
};

/** What open panels are told. They answer nothing. */
export const panelAsks = {
  /** Something waits for `takePointing`. */
  pointed: z.object({ tabId: z.int() }),
  changed: z.object({ tabId: z.int() }),
};

export type PanelAsks = typeof panelAsks;
