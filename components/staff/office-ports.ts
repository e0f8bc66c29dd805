import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparePort } from '../../lib/usecase/compare-port.ts';
import type { FilePort } from '../../lib/usecase/file-port.ts';
import type { SettingStore } from '../../lib/usecase/store-ports.ts';

/** What the office's pages need of the browser they stand in. */
export interface OfficePorts {
  /** Reads drafts beside the thread that people type in. */
  readonly files: FilePort;
  /** Keeps what is not published yet in this browser. */
  readonly kept: Pick<SettingStore, 'get' | 'set' | 'remove'>;
  /** Compares drafts beside that thread; begun when somebody compares. */
  readonly comparison: () => ComparePort;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const OfficePortsContext = createContext<OfficePorts | null>(null);
export const OfficePortsProvider = OfficePortsContext.Provider;

export function useOfficePorts(): OfficePorts {
  const ports = useContext(OfficePortsContext);
  if (ports === null) throw new Error('expected an OfficePortsProvider above this component');
  return ports;
}
