import { applyCorrections } from '../../lib/law/correction.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import type { Mark, PagePort, PageReading, Pointing } from '../../lib/usecase/ports.ts';

/** What is shown of a text now. */
export interface TextView {
  readonly tree: DraftTree;
  readonly marks: Readonly<Record<string, Mark>>;
  /** The clause in focus. */
  readonly here: string | null;
}

/** A text that we show ourselves, in the place of a page: the panel points at it, and it at the panel. */
export interface TextPage {
  readonly port: PagePort;
  readonly view: TextView;
  watch(listener: (view: TextView) => void, signal: AbortSignal): void;
  point(pointing: Pointing): void;
  /** Somebody has pressed a clause or chosen words. */
  onPress(listener: () => void, signal: AbortSignal): void;
  /** Somebody wants the keyboard at this clause. */
  onFocus(listener: (eId: string) => void, signal: AbortSignal): void;
}

export function textPage(reading: PageReading): TextPage {
  let view: TextView = { tree: reading.tree, marks: {}, here: null };
  const viewers = new Set<(view: TextView) => void>();
  const pointed = new Set<(pointing: Pointing) => void>();
  const pressed = new Set<() => void>();
  /** Pressed before the panel was there to hear it. */
  let early: Pointing | null = null;
  const focused = new Set<(eId: string) => void>();
  const show = (change: Partial<TextView>) => {
    view = { ...view, ...change };
    for (const viewer of viewers) viewer(view);
  };
  return {
    port: {
      read: async () => reading,
      readOn: async () => 'unrelated',
      pick: null,
      mark: (marks) => show({ marks }),
      correct: (corrections, text) => {
        if (text === reading.text) show({ tree: applyCorrections(text, reading.tree, corrections) });
      },
      goTo: (here) => show({ here }),
      focusMarker: (eId) => {
        for (const listener of focused) listener(eId);
      },
      onPoint(listener, signal) {
        keep(pointed, listener, signal);
        if (early) listener(early);
        early = null;
      },
      onChange: () => {}, // a file stays what it is
    },
    get view() {
      return view;
    },
    watch: (listener, signal) => keep(viewers, listener, signal),
    point(pointing) {
      show({ here: pointing.eId });
      for (const listener of pressed) listener();
      for (const listener of pointed) listener(pointing);
      early = pointed.size === 0 ? pointing : null;
    },
    onPress: (listener, signal) => keep(pressed, listener, signal),
    onFocus: (listener, signal) => keep(focused, listener, signal),
  };
}

function keep<T>(set: Set<T>, one: T, signal: AbortSignal): void {
  set.add(one);
  signal.addEventListener('abort', () => set.delete(one));
}
