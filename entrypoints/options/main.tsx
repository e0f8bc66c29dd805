import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/styles/panel.css';
import '../../components/styles/states.css';
import '../../components/styles/sheet.css';
import '../../components/styles/submit.css';
import '../../components/styles/options.css';
import { render } from 'preact';
import type { Device } from '../../components/device.ts';
import { noPage } from '../../components/no-page.ts';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { commandKeys } from '../../lib/bridge/command-keys.ts';
import { allowReminders, changeKeys, forgetRest, tellReminders } from '../../lib/bridge/device.ts';
import { openOwnPage } from '../../lib/bridge/own-pages.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';

const ports = {
  page: noPage,
  store: openStore(),
  hearing: hearingLater((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways: {
    submit: null,
    receipt: null,
    compare: null,
    file: null,
    settings: null,
    close: null,
    library: () => openOwnPage('/workbench.html'),
  },
};
const device: Device = {
  keys: commandKeys,
  changeKeys,
  allowReminders,
  tellReminders,
  forgetRest,
  openReceipts: () => openOwnPage('/submit.html', { receipts: '' }),
};

const root = document.getElementById('app');
if (root) render(<OptionsApp ports={ports} device={device} />, root);
