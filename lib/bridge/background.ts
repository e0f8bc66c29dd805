import type { JoinedDraft } from '../law/join-pages.ts';
import { markedDraft } from '../law/marked-draft.ts';
import { openDraft } from '../law/open-draft.ts';
import { valueFromPage } from './ask-page.ts';
import {
  type BackgroundAnswers,
  type BackgroundAsks,
  backgroundAsks,
  type FetchedAround,
} from './background-asks.ts';
import type { Handlers } from './contract.ts';
import { admitToken, keepToken } from './dock-tokens.ts';
import { injectOverlay, pickOn } from './inject.ts';
import { openPanelFromPage } from './open-panel.ts';
import { keepPointing, takePointing } from './pointings.ts';
import { serve } from './serve.ts';
import { tellPanels } from './tell-panels.ts';

export interface BackgroundPorts {
  /** What a panel asks for after a submission. */
  readonly deliver: () => void;
  /** What a panel asks for after a reminder was set or taken away. */
  readonly remind: () => void;
  /** Reads the files of a draft's pages and puts them together. */
  readonly joinDraft: (pages: FetchedAround) => JoinedDraft;
}

/**
 * Serves pages and panels. Everything that must outlive the background lies in storage, so that it can be ended
 * between any two messages.
 */
export function serveBackground(ports: BackgroundPorts, signal: AbortSignal): void {
  serve('background', { asks: backgroundAsks, handlers: handlersWith(ports) }, signal);
}

function handlersWith({
  deliver,
  remind,
  joinDraft,
}: BackgroundPorts): Handlers<BackgroundAsks, BackgroundAnswers> {
  return {
    pointed: {
      from: 'page',
      answer: async ({ pointing }, sender) => {
        const opening = openPanelFromPage({ id: sender.tabId, windowId: sender.windowId });
        await keepPointing(sender.tabId, pointing);
        tellPanels('pointed', { tabId: sender.tabId });
        return opening;
      },
    },
    changed: {
      from: 'page',
      answer: (_, { tabId }) => {
        tellPanels('changed', { tabId });
        return null;
      },
    },
    openDraft: {
      from: 'page',
      answer: ({ source, marked }) => (marked ? markedDraft(source) : openDraft(source)),
    },
    marked: { from: 'page', answer: (_, { tabId, windowId }) => openPanelFromPage({ id: tabId, windowId }) },
    joinDraft: { from: 'page', answer: joinDraft },
    found: {
      from: 'page',
      answer: async (_, { tabId }) => {
        await injectOverlay(tabId);
        return null;
      },
    },
    docking: {
      from: 'page',
      answer: async ({ token }, { tabId }) => {
        await keepToken(tabId, token);
        return null;
      },
    },
    admit: {
      from: 'extension',
      answer: async ({ token }, sender) => sender.tabId !== null && admitToken(sender.tabId, token),
    },
    takePointing: {
      from: 'extension',
      answer: ({ tabId }, sender) => takePointing(tabOf(tabId, sender)),
    },
    pick: {
      from: 'extension',
      answer: async ({ tabId }, sender) => {
        await pickOn(tabOf(tabId, sender));
        return null;
      },
    },
    relay: {
      from: 'extension',
      answer: ({ tabId, ask, body }, sender) => valueFromPage(tabOf(tabId, sender), ask, body),
    },
    deliver: {
      from: 'extension',
      answer: () => {
        deliver();
        return null;
      },
    },
    remind: {
      from: 'extension',
      answer: () => {
        remind();
        return null;
      },
    },
  };
}

/** A panel in a frame names no tab: it means its own. */
function tabOf(named: number | null, sender: { readonly tabId: number | null }): number {
  const tabId = named ?? sender.tabId;
  if (tabId === null) throw new TypeError('expected a tab: named, or the one the asker sits in');
  return tabId;
}
