import type { BlockText } from '../blocks/block.ts';
import type { Stance } from '../comment/comment.ts';
import { mostPlaces } from '../comment/most-places.ts';
import type { JoinedDraft } from '../law/join-pages.ts';
import type { DraftTree } from '../law/provision.ts';
import { draftTree, longestEId } from '../law/tree-shape.ts';
import {
  aBoolean,
  anything,
  listOf,
  nothing,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  wholeNumber,
  words,
} from '../shape/shape.ts';
import type { Pointing } from '../usecase/ports.ts';
import type { Empty } from './page-asks.ts';
import { blockText } from './source-shape.ts';

const eId = text(1, longestEId);

const stance = oneOf<Stance>('support', 'oppose', 'amend', 'ask');
const severalEIds = listOf(eId);
const wholePointing = record<Pointing>({
  eId,
  start: wholeNumber,
  end: wholeNumber,
  selected: aBoolean,
  stance: orNull(stance),
  also: {
    safeParse(value) {
      const parsed = severalEIds.safeParse(value);
      return parsed.success && parsed.data.length < mostPlaces ? parsed : { success: false };
    },
  },
});

export const pointing: Shape<Pointing> = {
  safeParse(value) {
    const parsed = wholePointing.safeParse(value);
    return parsed.success && parsed.data.start > parsed.data.end ? { success: false } : parsed;
  },
};

/** The files of other pages, decoded; the page itself as it was read. */
export interface FetchedAround {
  readonly before: readonly string[];
  readonly own: BlockText;
  readonly after: readonly string[];
}

const pageFiles = listOf(words);

const joined = record<JoinedDraft>({
  text: words,
  tree: draftTree,
  start: wholeNumber,
  before: wholeNumber,
  after: wholeNumber,
});

const tabId = orNull(wholeNumber);
const token = text(36, 36);

/** What the background may be asked. A tab of `null` is the asker's own. */
export const backgroundAsks = {
  /** From a page: the person pointed. The answer says where the panel shows. */
  pointed: record<{ pointing: Pointing }>({ pointing }),
  /** From a page: it now shows another text. */
  changed: record<Empty>({}),
  /**
   * From a page: which draft is in this text? `marked`: a person says that all of it is one. It is read here, so that
   * the page's own thread is not.
   */
  openDraft: record<{ source: BlockText; marked: boolean }>({ source: blockText, marked: aBoolean }),
  /** From a page: the person has marked the draft there. The answer says where the panel shows. */
  marked: record<Empty>({}),
  /** From a page: what is the draft that it shows a part of? The other pages are as their site sent them. */
  joinDraft: record<FetchedAround>({ before: pageFiles, own: blockText, after: pageFiles }),
  /** From the detector, on sites the person has allowed: there are articles here. */
  found: record<Empty>({}),
  /** From a page: it is about to dock a frame that will show this token. */
  docking: record<{ token: string }>({ token }),

  /** From a framed panel: was this frame put there by us? A token holds once. */
  admit: record<{ token: string }>({ token }),
  /** From a panel: what was pointed at and not yet picked up? */
  takePointing: record<{ tabId: number | null }>({ tabId }),
  /** From a panel or the popup: let the person say where on the page the draft is. */
  pick: record<{ tabId: number | null }>({ tabId }),
  /** From a panel without a tabs API: ask the page. */
  relay: record<{ tabId: number | null; ask: string; body: unknown }>({
    tabId,
    ask: text(1, 40),
    body: anything,
  }),
  /** From a panel or page of ours: something may be due in the outbox. */
  deliver: record<Empty>({}),
  /** From a panel or page of ours: the reminders have changed. */
  remind: record<Empty>({}),
};

export type BackgroundAsks = typeof backgroundAsks;

export interface BackgroundAnswers {
  readonly pointed: 'panel' | 'dock';
  readonly changed: null;
  readonly openDraft: DraftTree;
  readonly marked: 'panel' | 'dock';
  readonly joinDraft: JoinedDraft;
  readonly found: null;
  readonly docking: null;
  readonly admit: boolean;
  readonly takePointing: Pointing | null;
  readonly pick: null;
  readonly relay: unknown;
  readonly deliver: null;
  readonly remind: null;
}

export const backgroundAnswers: { readonly [K in keyof BackgroundAsks]: Shape<BackgroundAnswers[K]> } = {
  pointed: oneOf('panel', 'dock'),
  changed: nothing,
  openDraft: draftTree,
  marked: oneOf('panel', 'dock'),
  joinDraft: joined,
  found: nothing,
  docking: nothing,
  admit: aBoolean,
  takePointing: orNull(pointing),
  pick: nothing,
  relay: anything,
  deliver: nothing,
  remind: nothing,
};

/** What open panels are told. They answer nothing. */
export const panelAsks = {
  /** Something waits for `takePointing`. */
  pointed: record<{ tabId: number }>({ tabId: wholeNumber }),
  changed: record<{ tabId: number }>({ tabId: wholeNumber }),
};

export type PanelAsks = typeof panelAsks;
