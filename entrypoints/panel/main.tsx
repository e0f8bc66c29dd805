import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/styles/panel.css';
import '../../components/styles/states.css';
import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { type Device, DeviceProvider } from '../../components/device.ts';
import type { AppPorts, Ways } from '../../components/ports.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { closePanel } from '../../lib/bridge/close-panel.ts';
import { commandKeys } from '../../lib/bridge/command-keys.ts';
import { allowReminders, changeKeys, forgetRest, tellReminders } from '../../lib/bridge/device.ts';
import { openFileDesk, openOwnPage } from '../../lib/bridge/own-pages.ts';
import { bridgePagePort } from '../../lib/bridge/page-port.ts';
import { mayShow, onPanelTab } from '../../lib/bridge/panel-place.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';

const ways: Ways = {
  submit: (revisionId) => openOwnPage('/submit.html', { revision: revisionId }),
  receipt: (submissionId) => openOwnPage('/submit.html', { submission: submissionId }),
  compare: (draftId) => openOwnPage('/workbench.html', { draft: draftId }),
  file: openFileDesk,
  meeting: (hearingUrl) => openOwnPage('/submit.html', { meeting: hearingUrl }),
  statement: (draftId) => openOwnPage('/workbench.html', { statement: draftId }),
  settings: () => openOwnPage('/options.html'),
  close: closePanel,
};
const shared: Omit<AppPorts, 'page'> = {
  store: openStore(),
  hearing: hearingLater((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  align: async (...asked) => (await import('./align.ts')).align(...asked),
  ways,
};

const device: Device = {
  keys: commandKeys,
  changeKeys,
  allowReminders,
  tellReminders,
  forgetRest,
  openReceipts: () => openOwnPage('/submit.html', { receipts: '' }),
};

/** One panel speaks of one tab at a time; another tab is another tree, with nothing left of the first. */
function show(root: HTMLElement): void {
  onPanelTab((tabId) => {
    render(
      <DeviceProvider value={device}>
        <App key={String(tabId)} ports={{ ...shared, page: bridgePagePort(tabId) }} />
      </DeviceProvider>,
      root,
    );
  }, new AbortController().signal);
}

const root = document.getElementById('app');
if (root && (await mayShow())) show(root);
