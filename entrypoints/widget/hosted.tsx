import './floor.ts';
import './styles.ts';
import { render } from 'preact';
import { later } from '../../components/Later.tsx';
import { SayIn } from '../../components/say.tsx';
import { HostedApp } from './HostedApp.tsx';
import { keepOffline } from './offline.ts';
import { placeToKeep } from './place-to-keep.ts';
import { widgetLanguage } from './use-widget-say.ts';

/** The page that the endpoint wrote is the draft itself; it stands until this takes its place. */
const hearingUrl = document.querySelector<HTMLLinkElement>('link[rel="hearing"]')?.href ?? '';
const root = document.getElementById('app');
if (root && hearingUrl) void show(root);
keepOffline(document.querySelector<HTMLLinkElement>('link[rel="serviceworker"]')?.href ?? 'sw.js');

const StorageNote = later(async () => (await import('./StorageNote.tsx')).StorageNote);

async function show(root: HTMLElement): Promise<void> {
  const { store, lasting } = await placeToKeep();
  root.replaceChildren();
  document.body.className = 'zt';
  render(
    <SayIn language={widgetLanguage()}>
      {!lasting && <StorageNote store={store} ownTab={null} />}
      <HostedApp hearingUrl={hearingUrl} store={store} />
    </SayIn>,
    root,
  );
}
