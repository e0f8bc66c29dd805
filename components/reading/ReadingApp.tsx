import '../styles/reading.css';
import '../styles/reading-sheet.css';
import '../styles/reading-wide.css';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { DraftApp } from '../DraftApp.tsx';
import type { AppPorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';
import { type Act, ledBy, PlaceProvider, type ReadingPlace } from './place.ts';
import { ReadingShell } from './ReadingShell.tsx';

interface ReadingAppProps {
  readonly ports: AppPorts;
  /** The clause to begin at; null for the first. */
  readonly start: string | null;
  /** Tells when somebody else leads to a clause: the embedding page, the address bar. */
  readonly onLed?: (listener: (eId: string) => void, signal: AbortSignal) => void;
  readonly acts?: (articleEId: string) => readonly Act[];
}

const noActs = () => [];

/** The panel's tree with the draft itself in front: article by article on a phone, the whole text beside the panel where it is wide. */
export function ReadingApp({ ports, start, onLed, acts = noActs }: ReadingAppProps) {
  const [at, setAt] = useState({ eId: start, turn: 0 });
  const go = useCallback((eId: string) => setAt(({ turn }) => ({ eId, turn: turn + 1 })), []);
  const led = useMemo(() => ({ ...ports, page: ledBy(ports.page, go) }), [ports, go]);
  useSignal((signal) => onLed?.(go, signal), [onLed, go]);
  const place: ReadingPlace = useMemo(() => ({ ...at, go, acts }), [at, go, acts]);
  return (
    <PlaceProvider value={place}>
      <DraftApp ports={led} Shell={ReadingShell} />
    </PlaceProvider>
  );
}
