import { useMemo, useState } from 'preact/hooks';
import { App } from '../../components/App.tsx';
import type { AppPorts, Ways } from '../../components/ports.ts';
import { SubmitApp } from '../../components/submit/SubmitApp.tsx';

type Screen =
  | { readonly kind: 'panel' }
  | { readonly kind: 'submit'; readonly revisionId: string }
  | { readonly kind: 'sent'; readonly submissionId: string };

interface FrameAppProps {
  readonly shared: Omit<AppPorts, 'ways'>;
  readonly wake: () => void;
  /** Something was submitted. */
  readonly onFinished: () => void;
}

/** The panel's own tree in the widget's frame. Its storage belongs to the frame, so review and receipt are here too. */
export function FrameApp({ shared, wake, onFinished }: FrameAppProps) {
  const [screen, setScreen] = useState<Screen>({ kind: 'panel' });
  const ways = useMemo<Ways>(
    () => ({
      submit: (revisionId) => setScreen({ kind: 'submit', revisionId }),
      receipt: (submissionId) => setScreen({ kind: 'sent', submissionId }),
      compare: null,
      settings: null,
      close: null,
    }),
    [],
  );
  const sheetWays = useMemo<Ways>(() => {
    const close = () => setScreen({ kind: 'panel' });
    return { submit: null, receipt: null, compare: null, settings: null, close };
  }, []);
  const panelPorts = useMemo(() => ({ ...shared, ways }), [shared, ways]);
  const sheetPorts = useMemo(() => ({ ...shared, ways: sheetWays }), [shared, sheetWays]);
  if (screen.kind === 'panel') return <App ports={panelPorts} />;
  const start =
    screen.kind === 'submit' ? { revisionId: screen.revisionId } : { submissionId: screen.submissionId };
  return <SubmitApp ports={sheetPorts} start={start} wake={wake} onSubmitted={onFinished} />;
}
