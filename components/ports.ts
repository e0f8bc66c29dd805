import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Collected } from '../lib/hearing/protocol/packet.ts';
import type { Aligner } from '../lib/usecase/align-beside.ts';
import type { HearingPort } from '../lib/usecase/hearing-port.ts';
import type { PagePort } from '../lib/usecase/ports.ts';
import type { Store } from '../lib/usecase/store-ports.ts';

/** The document the tree stands in: clock, chance, line and clipboard. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** A random UUID. */
  newId(): string;
  /** 32 random bytes, hex. */
  newSecret(): string;
  /** Calls back once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, act: () => void): () => void;
  isOnline(): boolean;
  onOnline(listener: () => void, signal: AbortSignal): void;
  /** The document is hidden, left or ended: the last moment to keep something. */
  onEnding(listener: () => void, signal: AbortSignal): void;
  /** True if the text is on the clipboard. */
  copy(text: string): Promise<boolean>;
}

/** Ways out of the panel. Null where this surface has none. */
export interface Ways {
  /** Reviews and submits, in a document that no page can cover. */
  readonly submit: ((revisionId: string) => void) | null;
  readonly receipt: ((submissionId: string) => void) | null;
  readonly compare: ((draftId: string) => void) | null;
  /** Opens the desk for files: to choose one there, or to paste the words of a draft. */
  readonly file: ((how: 'choose' | 'paste') => void) | null;
  /** To the hearing in person; left out where there is no way. */
  readonly meeting?: (hearingUrl: string) => void;
  readonly settings: (() => void) | null;
  /** All drafts on this device. */
  readonly library?: () => void;
  /** The text of a revision as it is kept, at a clause where one is named. */
  readonly revision?: (revisionId: string, eId?: string) => void;
  /** 陈述稿 of a draft. */
  readonly statement?: (draftId: string) => void;
  readonly close: (() => void) | null;
}

/** Everything the tree needs from where it is mounted. It knows of no browser extension. */
export interface AppPorts {
  readonly page: PagePort;
  readonly store: Store;
  readonly hearing: HearingPort;
  readonly surroundings: Surroundings;
  readonly ways: Ways;
  /** Compares two long revisions without holding the document up; without it that is done in its own thread. */
  readonly align?: Aligner;
  /** Somebody takes this down for another person, who agreed; left out where people write themselves. */
  readonly collected?: Collected;
}

const PortsContext = createContext<AppPorts | null>(null);
export const PortsProvider = PortsContext.Provider;

export function usePorts(): AppPorts {
  const ports = useContext(PortsContext);
  if (ports === null) throw new Error('expected a PortsProvider above this component');
  return ports;
}
