import { render } from 'preact';
import { noPage } from '../../components/no-page.ts';
import { PortsProvider } from '../../components/ports.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import { Popup } from './Popup.tsx';
import type { PageInFront } from './page-in-front.ts';

const ports = {
  page: noPage,
  store: openStore(),
  hearing: hearingLater((address, init) => fetch(address, init)),
  surroundings: documentSurroundings,
  ways: { submit: null, receipt: null, compare: null, file: null, settings: null, close: null },
};
/** Apart from what reads the page, so that reading need not wait for it. */
export function showPopup(reading: Promise<PageInFront>): void {
  render(
    <PortsProvider value={ports}>
      <Spoken>
        <Popup firstReading={reading} />
      </Spoken>
    </PortsProvider>,
    document.body,
  );
}
