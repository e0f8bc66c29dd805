import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { MeetingPort, Told } from '../../lib/usecase/meeting-port.ts';
import {
  type Application,
  dropRegistration,
  type HeldRegistration,
  heldFor,
  keepRegistration,
  lookAtRegistration,
  newRegistration,
  sendRegistration,
} from '../../lib/usecase/registrations.ts';
import { usePorts } from '../ports.ts';
import { useOnline } from '../use-store.ts';

type Asked = Application['asked'];
type Answers = Application['answers'];
/** kept: it is on the device, and sent or on its way. Otherwise it stays in the form, and was certainly not taken. */
export type Came = 'kept' | 'not-kept' | Extract<Told<never>, { readonly kind: 'refused' }>;

export interface Registrations {
  readonly port: MeetingPort;
  /** Null until the device has been asked. */
  readonly held: readonly HeldRegistration[] | null;
  /** Keys of those that could not be asked about just now. */
  readonly unreached: ReadonlySet<string>;
  send(asked: Asked, answers: Answers): Promise<Came>;
  /** Sends it again if it has no number, else asks how it stands. */
  look(held: HeldRegistration): Promise<void>;
  drop(held: HeldRegistration): Promise<void>;
}

/** What this device has applied for in one hearing: asked about when opened and when the line is back. */
export function useRegistrations(hearing: Hearing, port: MeetingPort): Registrations {
  const { store, surroundings } = usePorts();
  const hearingUrl = hearing.url;
  const { settings } = store;
  const online = useOnline();
  const [held, setHeld] = useState<readonly HeldRegistration[] | null>(null);
  const [unreached, setUnreached] = useState<ReadonlySet<string>>(new Set());
  // A second press, or a form shown again after a refusal, is the same registration.
  const current = useRef<HeldRegistration | null>(null);
  const read = useCallback(async () => {
    const rows = await heldFor(settings, hearingUrl);
    setHeld(rows);
    return rows;
  }, [settings, hearingUrl]);
  const ports = { meeting: port, settings };

  const look = async (row: HeldRegistration) => {
    const told = await lookAtRegistration(row, ports);
    setUnreached((all) => {
      const next = new Set(all);
      if (told.kind === 'done') next.delete(row.key);
      else next.add(row.key);
      return next;
    });
    await read();
  };
  useEffect(() => {
    void read().then((rows) => Promise.all(rows.map(look)));
  }, [read, online]);

  const send = async (asked: Asked, answers: Answers): Promise<Came> => {
    const made = newRegistration({ hearing, asked, answers }, surroundings);
    const row = current.current
      ? { ...made, key: current.current.key, secret: current.current.secret }
      : made;
    current.current = row;
    if (!(await keepRegistration(settings, row)).ok) return 'not-kept';
    const told = await sendRegistration(row, ports);
    if (told.kind === 'refused') {
      // It goes back into the form, not into the list.
      await dropRegistration(settings, row);
      return told;
    }
    current.current = null;
    if (told.kind === 'done') await look(told.value);
    else setUnreached((all) => new Set([...all, row.key]));
    await read();
    return 'kept';
  };
  const drop = async (row: HeldRegistration) => {
    await dropRegistration(settings, row);
    await read();
  };
  return { port, held, unreached, send, look, drop };
}
