import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/styles/panel.css';
import '../../components/styles/outline.css';
import '../../components/styles/composer.css';
import '../../components/styles/states.css';
import { render } from 'preact';
import { App } from '../../components/App.tsx';
import type { AppPorts, Ways } from '../../components/ports.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { bridgePagePort } from '../../lib/bridge/page-port.ts';
import { mayShow, onPanelTab } from '../../lib/bridge/panel-place.ts';
import { languageFor } from '../../lib/i18n/translate.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';

const language = languageFor(navigator.languages);
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const openTab = (path: string) => void window.open(path, '_blank');
const ways: Ways = {
  submit: (revisionId) => openTab(`submit.html?revision=${revisionId}`),
  receipt: (submissionId) => openTab(`submit.html?receipt=${submissionId}`),
  compare: (draftId) => openTab(`workbench.html?draft=${draftId}`),
  settings: null,
  close: null,
};
const shared: Omit<AppPorts, 'page'> = {
  store: openStore(),
  hearing: hearingOver((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways,
};

const root = document.getElementById('app');
if (root && (await mayShow()))
  onPanelTab((tabId) => {
    render(
      <App key={String(tabId)} ports={{ ...shared, page: bridgePagePort(tabId) }} language={language} />,
      root,
    );
  }, new AbortController().signal);
