import type { Correction } from '../law/correction.ts';
import { correctionList } from '../law/correction-shape.ts';
import type { DraftTree } from '../law/provision.ts';
import { draftTree, longestEId } from '../law/tree-shape.ts';
import { aBoolean, mapOf, oneOf, orNull, record, text, wholeNumber } from '../shape/shape.ts';
import type { AttachmentPage } from '../usecase/file-port.ts';
import type { Mark, PageReading, ReadOn } from '../usecase/ports.ts';

const eId = text(1, longestEId);

/** What our script in a page may be asked, always by an extension document. */
export const pageAsks = {
  /** Is it there, and what does it show? */
  hello: record<Empty>({}),
  /** Answers once what is in view is marked, or there is nothing to mark: true to whoever asks first. */
  settled: record<Empty>({}),
  read: record<Empty>({}),
  /** Which files does it link to, and what does it say around them? */
  attachments: record<Empty>({}),
  /** The person wants the draft's other pages too. */
  readOn: record<Empty>({}),
  /** The person wants to say where the draft is. The script that asks them is there already. */
  pick: record<Empty>({}),
  marks: record<{ marks: Readonly<Record<string, Mark>> }>({ marks: mapOf(eId, oneOf('has', 'ask')) }),
  /** Corrections of the outline for the text of this length that the page shows; offsets, levels and numbers only. */
  correct: record<{
    corrections: readonly Correction[];
    length: number;
    /** The hearing's outline of that text, where it publishes one. */
    published: DraftTree | null;
  }>({ corrections: correctionList, length: wholeNumber, published: orNull(draftTree) }),
  goTo: record<{ eId: string | null }>({ eId: orNull(eId) }),
  focusMarker: record<{ eId: string }>({ eId }),
  show: record<{ on: boolean }>({ on: aBoolean }),
  /** The key for the markers was pressed: go to the first clause in view, or back. */
  enter: record<Empty>({}),
  /** Open, close or move the docked frame, for browsers without a side panel. `other`: open it, or close it. */
  dock: record<{ to: DockTo }>({ to: oneOf('open', 'closed', 'other', 'left', 'right') }),
};

export type Empty = Readonly<Record<never, never>>;
type DockTo = 'open' | 'closed' | 'other' | 'left' | 'right';

export type PageAsks = typeof pageAsks;

export interface PageAnswers {
  readonly hello: { readonly shown: boolean; readonly docked: boolean };
  readonly settled: boolean;
  readonly read: PageReading | null;
  readonly attachments: AttachmentPage | null;
  readonly readOn: ReadOn;
  readonly pick: null;
  readonly marks: null;
  readonly correct: null;
  readonly goTo: null;
  readonly focusMarker: null;
  readonly show: null;
  readonly enter: null;
  readonly dock: null;
}
