import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What only the browser around our documents can do. */
export interface Device {
  /** The keys as they are now; empty where one was taken away. */
  keys(): Promise<{ readonly markers: string; readonly panel: string }>;
  /** Opens the browser's own page for them; null where it has none that can be opened. */
  readonly changeKeys: (() => void) | null;
  /** Asks to show reminders, first thing in a press; true if it may. */
  allowReminders(): Promise<boolean>;
  /** Reminders have changed: whoever rings has to look. */
  tellReminders(): void;
  /** Everything that is kept outside the database: session, alarms, permissions. */
  forgetRest(): Promise<void>;
  openReceipts(): void;
}

const DeviceContext = createContext<Device | null>(null);
export const DeviceProvider = DeviceContext.Provider;

/** Null where the tree stands in no extension. */
export function useDevice(): Device | null {
  return useContext(DeviceContext);
}
