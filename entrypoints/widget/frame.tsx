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
import '../../components/styles/sheet.css';
import '../../components/styles/submit.css';
import '../../components/styles/receipt.css';
import './frame.css';
import { render } from 'preact';
import { documentSurroundings } from '../../components/surroundings.ts';
import { openStore } from '../../lib/store/store.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import { FrameApp } from './FrameApp.tsx';
import { FramePort } from './frame-port.ts';
import { keepSending } from './frame-sending.ts';
import { StorageRefused } from './StorageRefused.tsx';
import { channelLetter } from './wire.ts';

const asked = new URLSearchParams(location.hash.slice(1));
const hearingUrl = asked.get('hearing') ?? '';
const store = openStore();
const send = (address: string, init: RequestInit) => fetch(address, init);
const hearing = hearingLater(send);
const page = new FramePort({ hearingUrl, hearing, channel: channelFromPage() });
const wake = keepSending(store.outbox, send);

const root = document.getElementById('app');
if (root)
  render(
    (await canKeep()) ? (
      <FrameApp
        shared={{ page, store, hearing, surroundings: documentSurroundings }}
        wake={wake}
        onFinished={() => page.finished()}
      />
    ) : (
      <StorageRefused address={location.href} />
    ),
    root,
  );

/** Browsers may refuse storage to a frame of another site; then nothing must be typed that would be lost. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const trial = indexedDB.open('zhutiao-trial');
      trial.onsuccess = () => {
        trial.result.close();
        resolve(true);
      };
      trial.onerror = () => resolve(false);
    } catch {
      resolve(false); // some refuse by throwing
    }
  });
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
