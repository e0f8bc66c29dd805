import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { SetupFault, SetupFaults } from '../../../lib/usecase/setup-faults.ts';
import { type SetupSay, useSetupSay } from './setup-say.ts';

interface Told {
  readonly faults: SetupFaults;
  /** All of them are shown, not only those of fields that were left. */
  readonly all: boolean;
}

const FaultsContext = createContext<Told>({ faults: new Map(), all: false });
export const FaultsProvider = FaultsContext.Provider;

/** What is wrong with a field, once somebody has left it or everything is looked at; null where it is right. */
export function useFault(at: string): { readonly words: string | null; readonly onBlur: () => void } {
  const say = useSetupSay();
  const { faults, all } = useContext(FaultsContext);
  const [left, setLeft] = useState(false);
  const fault = all || left ? faults.get(at) : undefined;
  return { words: fault ? faultWords(fault, say) : null, onBlur: () => setLeft(true) };
}

export function faultWords({ kind, most }: SetupFault, say: SetupSay): string {
  if (kind === 'too-much' && most !== undefined) return say('setup.fault.tooMuch', { n: most });
  if (kind === 'number' && most !== undefined) return say('setup.fault.tooGreat', { n: most });
  return say(kind === 'too-much' ? 'setup.fault.number' : `setup.fault.${kind}`);
}

/** An id for the field that a pointer names. */
export function idAt(at: string): string {
  return `setup${at.replace(/\W+/g, '-')}`;
}
