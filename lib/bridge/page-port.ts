import type { PagePort, Pointing } from '../usecase/ports.ts';
import { askBackground, Unanswered } from './ask.ts';
import { askPage } from './ask-page.ts';
import { type PanelAsks, panelAsks } from './background-asks.ts';
import { injectOverlay } from './inject.ts';
import { serve } from './serve.ts';

/**
 * The page of a tab, seen from a panel. `tabId` is what `panelTab` gave; null is the tab a docked panel sits in.
 * A page that is gone answers nothing: `read` is null then, the rest does nothing.
 */
export function bridgePagePort(tabId: number | null): PagePort {
  const listeners = new Set<(pointing: Pointing) => void>();
  let early: Pointing | null = null;
  /** What was taken belongs to whoever listens when it arrives: listeners come and go with what the panel shows. */
  const take = async () => {
    const taken = await askBackground('takePointing', { tabId }).catch(() => null); // told again by the next one
    const pointing = taken ?? early;
    const [listener] = listeners;
    early = listener ? null : pointing;
    if (pointing) listener?.(pointing);
  };
  return {
    async read() {
      try {
        return await askPage(tabId, 'read', {});
      } catch (error) {
        if (!(error instanceof Unanswered) || tabId === null) return null;
      }
      // The page was loaded anew; on its site the leave to read it may still stand.
      if ((await injectOverlay(tabId)) === 'forbidden') return null;
      return askPage(tabId, 'read', {}).catch(() => null); // gone again: same as not there
    },
    readOn: () => askPage(tabId, 'readOn', {}).catch(() => 'unreachable'),
    pick: () => unheard(askBackground('pick', { tabId })),
    mark: (marks) => unheard(askPage(tabId, 'marks', { marks: { ...marks } })),
    correct: (corrections, { length }, published) =>
      unheard(askPage(tabId, 'correct', { corrections, length, published })),
    goTo: (eId) => unheard(askPage(tabId, 'goTo', { eId })),
    focusMarker: (eId) => unheard(askPage(tabId, 'focusMarker', { eId })),
    onPoint(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
      hear('pointed', { tabId, act: () => void take() }, signal);
      void take();
    },
    onChange: (listener, signal) => hear('changed', { tabId, act: listener }, signal),
  };
}

function unheard(asked: Promise<unknown>): void {
  asked.catch(() => undefined); // a page that is gone shows no markers either
}

/** Acts on what panels are told about one tab. A docked panel is told only about its own. */
function hear(
  told: keyof PanelAsks,
  { tabId, act }: { tabId: number | null; act: () => void },
  signal: AbortSignal,
): void {
  const handler = (ask: keyof PanelAsks) => ({
    from: 'extension' as const,
    answer: (body: { tabId: number }) => {
      if (ask === told && (tabId === null || tabId === body.tabId)) act();
      return null;
    },
  });
  serve(
    'panel',
    { asks: panelAsks, handlers: { pointed: handler('pointed'), changed: handler('changed') } },
    signal,
  );
}
