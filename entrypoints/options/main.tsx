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
import { render } from 'preact';
import { noPage } from '../../components/no-page.ts';
import { OptionsApp } from '../../components/OptionsApp.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';

const root = document.getElementById('app');
if (root) {
  const ports = {
    page: noPage,
    store: openStore(),
    hearing: hearingLater((address, init) => fetch(address, init)),
    surroundings: documentSurroundings,
    ways: { submit: null, receipt: null, compare: null, settings: null, close: null },
  };
  render(<OptionsApp ports={ports} />, root);
}
