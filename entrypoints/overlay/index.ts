import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import markerStyle from '../../components/styles/marker.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { BlockText } from '../../lib/blocks/block.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { browser } from '../../lib/bridge/browser.ts';
import type { Handlers } from '../../lib/bridge/contract.ts';
import { type PageAnswers, type PageAsks, pageAsks } from '../../lib/bridge/page-asks.ts';
import { serve } from '../../lib/bridge/serve.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import { markerHost } from '../../lib/page/marker-host.ts';
import type { PickerScope } from '../../lib/page/picking.ts';
import { painted } from '../../lib/page/turns.ts';
import style from './overlay.css?inline';
import { Overlay } from './overlay.ts';

/** One overlay for a page, however often it is asked for. */
interface Scope {
  zhutiaoOverlay?: { isAlive(): boolean; end(): void };
}

export default defineUnlistedScript(() => {
  const scope = globalThis as Scope;
  if (scope.zhutiaoOverlay?.isAlive()) return;
  // What an updated extension left behind no longer reaches anybody.
  scope.zhutiaoOverlay?.end();
  scope.zhutiaoOverlay = begin();
});

function begin(): Required<Scope>['zhutiaoOverlay'] {
  const ending = new AbortController();
  const { signal } = ending;
  const host = markerHost(tokens + markerStyle + style, signal);
  const isAlive = () => !signal.aborted && browser.runtime?.id !== undefined;
  /** The extension was updated or taken away under this page: so go its markers. */
  const unheard = () => {
    if (!isAlive()) ending.abort();
    return null;
  };
  const overlay = new Overlay(
    host,
    {
      pointed: (pointing) => askBackground('pointed', { pointing }).catch(unheard),
      changed: () => void askBackground('changed', {}).catch(unheard),
      openDraft: (source, marked) => openDraft(source, marked).catch(unheard),
      marked: () => askBackground('marked', {}).catch(unheard),
      joinDraft: (pages) => askBackground('joinDraft', pages).catch(unheard),
    },
    signal,
  );
  serve('page', { asks: pageAsks, handlers: handlersOf(overlay) }, signal);
  // A sidebar that was open before has found nobody here until now.
  void askBackground('changed', {}).catch(unheard);
  return { isAlive, end: () => ending.abort() };
}

/** Asked twice: the background may be ended in between, and is started anew by asking. */
function openDraft(source: BlockText, marked: boolean): Promise<DraftTree> {
  const ask = () => askBackground('openDraft', { source, marked });
  return ask().catch(ask);
}

function handlersOf(overlay: Overlay): Handlers<PageAsks, PageAnswers> {
  const done = <B>(act: (body: B) => void) => ({
    from: 'extension' as const,
    answer: (body: B) => {
      act(body);
      return null;
    },
  });
  return {
    hello: {
      from: 'extension',
      answer: () => ({ shown: overlay.isShown, docked: overlay.dock.isOpen }),
    },
    settled: { from: 'extension', answer: settling(overlay) },
    read: { from: 'extension', answer: () => overlay.read() },
    attachments: { from: 'extension', answer: () => overlay.attachments() },
    readOn: { from: 'extension', answer: () => overlay.readOn() },
    marks: done(({ marks }) => overlay.mark(marks)),
    correct: done((outline) => overlay.correct(outline)),
    pick: done(() => {
      const { zhutiaoPicker } = globalThis as PickerScope;
      if (zhutiaoPicker) void overlay.pick(zhutiaoPicker);
    }),
    goTo: done(({ eId }) => overlay.goTo(eId)),
    focusMarker: done(({ eId }) => overlay.focusMarker(eId)),
    show: done(({ on }) => overlay.show(on)),
    enter: done(() => void overlay.enter()),
    dock: done(({ to }) => {
      if (to === 'closed' || (to === 'other' && overlay.dock.isOpen)) overlay.dock.close();
      else if (to === 'left' || to === 'right') overlay.dock.moveTo(to);
      else void overlay.dock.open();
    }),
  };
}

/** Resolves once the first markers are painted, or nothing was found; to true the first time. */
function settling(overlay: Overlay): () => Promise<boolean> {
  let isFirst = true;
  return async () => {
    const answer = isFirst;
    isFirst = false;
    await overlay.ready;
    await painted();
    return answer;
  };
}
