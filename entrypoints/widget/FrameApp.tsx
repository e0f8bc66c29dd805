import { useMemo, useState } from 'preact/hooks';
import { later } from '../../components/Later.tsx';
import type { AppPorts, Ways } from '../../components/ports.ts';
import type { Act } from '../../components/reading/place.ts';

const App = later(async () => (await import('../../components/App.tsx')).App);
const SubmitApp = later(async () => {
  await import('./submit-styles.ts');
  return (await import('../../components/submit/SubmitApp.tsx')).SubmitApp;
});
const MeetingPage = later(async () => {
  await import('./submit-styles.ts');
  const { MeetingApp } = await import('../../components/meeting/MeetingApp.tsx');
  const { meetingOver } = await import('../../lib/usecase/meeting-port.ts');
  const meeting = meetingOver((address, init) => fetch(address, init));
  return (props: { readonly ports: AppPorts; readonly hearingUrl: string }) => (
    <MeetingApp {...props} meeting={meeting} />
  );
});
const ReadingApp = later(async () => (await import('../../components/reading/ReadingApp.tsx')).ReadingApp);

type Screen =
  | { readonly kind: 'draft' }
  | { readonly kind: 'submit'; readonly revisionId: string }
  | { readonly kind: 'sent'; readonly submissionId: string }
  | { readonly kind: 'meeting'; readonly hearingUrl: string };

/** The draft itself in front, or, beside a page that shows it, the panel alone. */
export type Front =
  | {
      readonly kind: 'reading';
      /** The clause to begin at. */
      readonly start: string | null;
      readonly onLed?: (listener: (eId: string) => void, signal: AbortSignal) => void;
      readonly acts?: (articleEId: string) => readonly Act[];
    }
  | { readonly kind: 'panel' };

export interface FrameAppProps {
  readonly shared: Omit<AppPorts, 'ways'>;
  readonly front: Front;
  readonly wake: () => void;
  /** Something was submitted. */
  readonly onFinished: () => void;
}

/** The panel's own tree in the widget's frame. Its storage belongs to the frame, so review and receipt are here too. */
export function FrameApp({ shared, front, wake, onFinished }: FrameAppProps) {
  const [screen, setScreen] = useState<Screen>({ kind: 'draft' });
  const ways = useMemo<Ways>(
    () => ({
      submit: (revisionId) => setScreen({ kind: 'submit', revisionId }),
      receipt: (submissionId) => setScreen({ kind: 'sent', submissionId }),
      compare: null,
      file: null,
      meeting: (hearingUrl) => setScreen({ kind: 'meeting', hearingUrl }),
      settings: null,
      close: null,
    }),
    [],
  );
  const sheetWays = useMemo<Ways>(() => {
    const close = () => setScreen({ kind: 'draft' });
    return { submit: null, receipt: null, compare: null, file: null, settings: null, close };
  }, []);
  const draftPorts = useMemo(() => ({ ...shared, ways }), [shared, ways]);
  const sheetPorts = useMemo(() => ({ ...shared, ways: sheetWays }), [shared, sheetWays]);
  if (screen.kind === 'draft') {
    if (front.kind === 'panel') return <App ports={draftPorts} />;
    const { kind: _, ...reading } = front;
    return <ReadingApp ports={draftPorts} {...reading} />;
  }
  if (screen.kind === 'meeting') return <MeetingPage ports={sheetPorts} hearingUrl={screen.hearingUrl} />;
  const start =
    screen.kind === 'submit' ? { revisionId: screen.revisionId } : { submissionId: screen.submissionId };
  return <SubmitApp ports={sheetPorts} start={start} wake={wake} onSubmitted={onFinished} />;
}
