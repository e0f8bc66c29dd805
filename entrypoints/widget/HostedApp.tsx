import { useMemo, useRef, useState } from 'preact/hooks';
import { later } from '../../components/Later.tsx';
import type { Act } from '../../components/reading/place.ts';
import { documentSurroundings } from '../../components/surroundings.ts';
import { hearingLater } from '../../lib/usecase/ask-hearing-later.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';
import { clauseInAddress, onAddressClause } from './address-clause.ts';
import { FrameApp } from './FrameApp.tsx';
import { hearingPort, readingAlone } from './hosted-port.ts';
import { sendingLater } from './sending-later.ts';
import { useWidgetSay, widgetLanguage } from './use-widget-say.ts';

const HostedDesk = later(async () => (await import('./HostedDesk.tsx')).HostedDesk);
const DisownHow = later(async () => (await import('./DisownHow.tsx')).DisownHow);
const OpenFile = later(async () => (await import('./OpenFile.tsx')).OpenFile);

interface HostedAppProps {
  readonly hearingUrl: string;
  readonly store: Store;
}

type Shown =
  | { readonly kind: 'hearing' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'disown' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'file'; readonly reading: PageReading };

const send = (address: string, init: RequestInit) => fetch(address, init);

/** A hearing's draft as a page of its own: by link or by QR code, with desk mode, and for files from the device. */
export function HostedApp({ hearingUrl, store }: HostedAppProps) {
  const [shown, setShown] = useState<Shown>({ kind: kindInAddress() });
  const hearing = useMemo(() => hearingLater(send), []);
  const wake = useRef<(() => void) | null>(null);
  wake.current ??= sendingLater(store);
  const toHearing = () => setShown({ kind: 'hearing' });
  const acts = useActs(hearingUrl, shown, setShown);
  const page = useMemo(
    () =>
      shown.kind === 'file' ? readingAlone(async () => shown.reading) : hearingPort(hearingUrl, hearing),
    [shown, hearingUrl, hearing],
  );
  const shared = useMemo(
    () => ({ page, store, hearing, surroundings: documentSurroundings }),
    [page, store, hearing],
  );
  if (shown.kind === 'desk') return <HostedDesk hearingUrl={hearingUrl} onLeave={toHearing} />;
  if (shown.kind === 'disown')
    return <DisownHow hearingUrl={hearingUrl} port={hearing} onClose={toHearing} />;
  if (shown.kind === 'choosing')
    return <OpenFile onOpen={(reading) => setShown({ kind: 'file', reading })} onClose={toHearing} />;
  const led = shown.kind === 'hearing' ? { onLed: onAddressClause } : {};
  return (
    <FrameApp
      key={shown.kind}
      shared={shared}
      front={{ kind: 'reading', start: shown.kind === 'hearing' ? clauseInAddress() : null, acts, ...led }}
      wake={() => wake.current?.()}
      onFinished={() => {}}
    />
  );
}

/** `?desk` and `?disown`: an office can link to either. */
function kindInAddress(): 'desk' | 'disown' | 'hearing' {
  const asked = new URLSearchParams(location.search);
  return asked.has('desk') ? 'desk' : asked.has('disown') ? 'disown' : 'hearing';
}

function useActs(
  hearingUrl: string,
  shown: Shown,
  show: (next: Shown) => void,
): (articleEId: string) => readonly Act[] {
  const say = useWidgetSay();
  return useMemo((): ((articleEId: string) => readonly Act[]) => {
    const open: Act = { icon: 'export', label: say('widget.openFile'), to: () => show({ kind: 'choosing' }) };
    if (shown.kind === 'file')
      return () => [
        open,
        { icon: 'undo', label: say('widget.backToHearing'), to: () => show({ kind: 'hearing' }) },
      ];
    const poster = hearingUrl.replace(/\/v1\/hearings\/([^/]+)$/, '/h/$1/poster');
    const lang = widgetLanguage() === 'en' ? '?lang=en' : '';
    return (eId) => [
      { icon: 'print', label: say('widget.poster'), to: `${poster}/${encodeURIComponent(eId)}${lang}` },
      { icon: 'print', label: say('widget.posterWhole'), to: `${poster}${lang}` },
      open,
      { icon: 'person', label: say('widget.desk'), to: () => show({ kind: 'desk' }) },
      { icon: 'ask', label: say('widget.disown'), to: () => show({ kind: 'disown' }) },
    ];
  }, [say, hearingUrl, shown, show]);
}
