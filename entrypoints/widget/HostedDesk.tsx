import { useMemo } from 'preact/hooks';
import { DeskApp } from '../../components/desk/DeskApp.tsx';
import type { Person } from '../../components/desk/use-people.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openPassingStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import { FrameApp } from './FrameApp.tsx';
import { hearingPort } from './hosted-port.ts';
import { sendingLater } from './sending-later.ts';
import { widgetLanguage } from './use-widget-say.ts';

interface HostedDeskProps {
  readonly hearingUrl: string;
  readonly onLeave: () => void;
}

const send = (address: string, init: RequestInit) => fetch(address, init);

/** 代录 on the hosted reader: each person has a database of their own, which goes when they go. */
export function HostedDesk({ hearingUrl, onLeave }: HostedDeskProps) {
  const hearing = useMemo(() => hearingLater(send), []);
  const page = useMemo(() => hearingPort(hearingUrl, hearing), [hearingUrl, hearing]);
  const show = ({ store, consentAt, wake }: Person, onSubmitted: () => void) => (
    <FrameApp
      key={consentAt}
      shared={{
        page,
        store,
        hearing,
        surroundings: documentSurroundings,
        collected: { way: 'desk', consentAt },
      }}
      front={{ kind: 'reading', start: null }}
      wake={wake}
      onFinished={onSubmitted}
    />
  );
  return <DeskApp language={widgetLanguage()} open={openPerson} show={show} onLeave={onLeave} />;
}

function openPerson(): Person {
  const name = `zhutiao-desk-${documentSurroundings.newId()}`;
  const { store, forget } = openPassingStore({ name, journal: false });
  const ending = new AbortController();
  return {
    store,
    consentAt: new Date(documentSurroundings.now()).toISOString(),
    wake: sendingLater(store, ending.signal),
    async forget() {
      ending.abort();
      await forget();
    },
  };
}
