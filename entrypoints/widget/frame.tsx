import './floor.ts';
import './styles.ts';
import { render } from 'preact';
import { later } from '../../components/Later.tsx';
import { SayIn } from '../../components/say.tsx';
import { documentSurroundings } from '../../components/surroundings.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import { FrameApp, type Front } from './FrameApp.tsx';
import { tellHeight } from './frame-height.ts';
import { FramePort } from './frame-port.ts';
import { keepOffline } from './offline.ts';
import { placeToKeep } from './place-to-keep.ts';
import { sendingLater } from './sending-later.ts';
import { widgetLanguage } from './use-widget-say.ts';
import { channelLetter } from './wire.ts';

/** Narrower than this the page itself is not read beside the frame: the frame shows the draft. CSS pixels. */
const besidePage = 700;

const asked = new URLSearchParams(location.hash.slice(1));
const hearingUrl = asked.get('hearing') ?? '';
const embedded = window.parent !== window;
const send = (address: string, init: RequestInit) => fetch(address, init);
const hearing = hearingLater(send);
const beside = embedded && window.innerWidth >= besidePage;
const page = new FramePort({ hearingUrl, hearing, channel: channelFromPage(), leadsPage: beside });

const front: Front = beside
  ? { kind: 'panel' }
  : {
      kind: 'reading',
      start: asked.get('clause'),
      onLed: (listener, signal) => page.onShown(listener, signal),
    };

const root = document.getElementById('app');
if (root) void show(root);
if (embedded) tellHeight((px) => page.height(px));
keepOffline('sw.js');

const StorageNote = later(async () => (await import('./StorageNote.tsx')).StorageNote);

async function show(root: HTMLElement): Promise<void> {
  const { store, lasting } = await placeToKeep();
  const wake = sendingLater(store);
  render(
    <SayIn language={widgetLanguage()}>
      {!lasting && <StorageNote store={store} ownTab={embedded ? location.href : null} />}
      <FrameApp
        shared={{ page, store, hearing, surroundings: documentSurroundings }}
        front={front}
        wake={wake}
        onFinished={() => page.finished()}
      />
    </SayIn>,
    root,
  );
}

/** The embedding page's end; only the first letter from the parent window counts. */
function channelFromPage(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window.parent || !port || !channelLetter.safeParse(event.data).success) return;
      removeEventListener('message', hear);
      resolve(port);
    };
    addEventListener('message', hear);
  });
}
