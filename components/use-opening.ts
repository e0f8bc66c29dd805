import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Opened, openDraft } from '../lib/usecase/open-draft.ts';
import type { PageReading } from '../lib/usecase/ports.ts';
import { usePorts } from './ports.ts';
import { useSignal } from './use-signal.ts';

/** What the page in front of us turned out to be. */
export type Opening =
  | { readonly kind: 'reading' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'page'; readonly reading: PageReading; readonly opened: Opened };

export interface PageState {
  readonly opening: Opening;
  readonly readAgain: () => void;
  /** The person says which draft it is; null: a new one. */
  readonly settle: (draftId: string | null) => void;
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
  return { opening, readAgain, settle };
}

async function openPage({ page, store, surroundings }: ReturnType<typeof usePorts>): Promise<Opening> {
  const reading = await page.read();
  if (reading === null) return { kind: 'no-page' };
  const { now, newId } = surroundings;
  return { kind: 'page', reading, opened: await openDraft(reading, { drafts: store.drafts, now, newId }) };
}
