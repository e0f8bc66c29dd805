import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/law.css';
import '../../components/styles/graphics.css';
import '../../components/styles/notes.css';
import '../../components/styles/panel.css';
import '../../components/styles/composer.css';
import '../../components/styles/states.css';
import '../../components/styles/sheet.css';
import '../../components/styles/submit.css';
import '../../components/styles/receipt.css';
import { render } from 'preact';
import { later } from '../../components/Later.tsx';
import { noPage } from '../../components/no-page.ts';
import type { AppPorts } from '../../components/ports.ts';
import { SubmitApp } from '../../components/submit/SubmitApp.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingOver } from '../../lib/usecase/ask-hearing.ts';

const ports: AppPorts = {
  page: noPage,
  store: openStore(),
  hearing: hearingOver((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways: {
    submit: null,
    receipt: null,
    compare: null,
    file: null,
    settings: null,
    close: () => window.close(),
  },
};

/** The background sends; where it cannot be woken now, its alarm or the next start finds the row. */
const wake = () => void askBackground('deliver', {}).catch(() => undefined);

const MeetingPage = later(async () => {
  const { MeetingApp } = await import('../../components/meeting/MeetingApp.tsx');
  const { meetingOver } = await import('../../lib/usecase/meeting-port.ts');
  const meeting = meetingOver((address, init) => fetch(address, init));
  return ({ hearingUrl }: { readonly hearingUrl: string }) => (
    <MeetingApp ports={ports} meeting={meeting} hearingUrl={hearingUrl} />
  );
});

const asked = new URLSearchParams(location.search);
const submissionId = asked.get('submission');
const start = asked.has('receipts')
  ? 'receipts'
  : submissionId === null
    ? { revisionId: asked.get('revision') ?? '' }
    : { submissionId };
/** Loaded again, the page shows the receipt, not the form. */
const onSubmitted = (id: string) => history.replaceState(null, '', `?submission=${encodeURIComponent(id)}`);

// A page that framed this document could lead somebody's clicks: it shows itself in a tab only.
const root = document.getElementById('app');
if (root && window.top === window) {
  const hearingUrl = asked.get('meeting');
  const shown =
    hearingUrl === null ? (
      <SubmitApp ports={ports} start={start} wake={wake} onSubmitted={onSubmitted} />
    ) : (
      <MeetingPage hearingUrl={hearingUrl} />
    );
  render(shown, root);
}
