import { useCallback, useEffect, useState } from 'preact/hooks';
import { provisionByEId } from '../lib/law/locate.ts';
import { type Opened, openDraft } from '../lib/usecase/open-draft.ts';
import type { PageReading, ReadOn } from '../lib/usecase/ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** What the page in front of us turned out to be. */
export type Opening =
  | { readonly kind: 'reading' }
  | { readonly kind: 'no-page' }
  /** The draft goes on on other pages: are they wanted? */
  | {
      readonly kind: 'part';
      readonly reading: PageReading;
      readonly trouble: Exclude<ReadOn, 'joined'> | null;
    }
  | {
      readonly kind: 'page';
      readonly reading: PageReading;
      readonly opened: Opened;
      /** The whole of it as it was kept before: its other pages could not be read now. */
      readonly kept?: boolean;
    };

/** A draft over several pages, and the way to have them all. */
export interface Pages {
  readonly addresses: readonly string[];
  readonly kept: boolean;
  readonly onAll: () => void;
  /** The article is on another of its pages. */
  readonly isElsewhere: (eId: string) => boolean;
}

/** Not on the page that was read. */
export function isElsewhere({ tree, paging }: PageReading, eId: string): boolean {
  const article = provisionByEId(tree, eId);
  return !article || (paging !== null && (article.end <= paging.start || article.start >= paging.end));
}

export interface PageState {
  readonly opening: Opening;
  readonly readAgain: () => void;
  /** The person says which draft it is; null: a new one. */
  readonly settle: (draftId: string | null) => void;
  /** The person says whether the other pages of the draft are wanted. */
  readonly choosePages: (wanted: 'alone' | 'all') => void;
}

/** Reads the page, keeps its draft, and does so again when the page shows something else. */
export function useOpening(): PageState {
  const ports = usePorts();
  const [opening, setOpening] = useState<Opening>({ kind: 'reading' });
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((each) => each + 1), []);

  useSignal((signal) => ports.page.onChange(readAgain, signal), [ports]);
  useEffect(() => {
    let late = false;
    void openPage(ports).then((next) => {
      if (!late) setOpening(next);
    });
    return () => {
      late = true;
    };
  }, [ports, turn]);

  const settle = (draftId: string | null) => {
    if (opening.kind !== 'page' || opening.opened.kind !== 'unsure') return;
    const { reading } = opening;
    void opening.opened.settle(draftId).then((opened) => setOpening({ kind: 'page', reading, opened }));
  };
  const choosePages = (wanted: 'alone' | 'all') => {
    if (opening.kind !== 'part' && opening.kind !== 'page') return;
    const { reading } = opening;
    void import('../lib/usecase/read-on.ts').then(async (readOn) => {
      await readOn.choosePages(reading, wanted, ports.store.settings);
      readAgain();
    });
  };
  return { opening, readAgain, settle, choosePages };
}

async function openPage({ page, store, surroundings }: ReturnType<typeof usePorts>): Promise<Opening> {
  const reading = await page.read();
  if (reading === null) return { kind: 'no-page' };
  const { now, newId } = surroundings;
  const open = { drafts: store.drafts, now, newId };
  if (!reading.paging || reading.paging.addresses.length > 1)
    return { kind: 'page', reading, opened: await openDraft(reading, open) };
  const { openPaged } = await import('../lib/usecase/read-on.ts');
  const paged = await openPaged(reading, { ...open, page, settings: store.settings });
  return paged.kind === 'ask' ? { ...paged, kind: 'part' } : { ...paged, kind: 'page' };
}
