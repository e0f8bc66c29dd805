import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { StatementChange } from '../../lib/statement/change.ts';
import type { RehearsedPart } from '../../lib/statement/rehearsal.ts';
import type { KeptStatement, StatementStore } from '../../lib/usecase/own-data-ports.ts';
import { broughtBack, withChanges } from '../../lib/usecase/own-statement.ts';
import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';

/** Milliseconds without a key after which the words are saved. */
const pause = 400;

export type Saving =
  | { readonly kind: 'still' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** A statement that is being written: as it reads now, with what is not on the disk yet. */
export interface Writing {
  readonly kept: KeptStatement;
  readonly saving: Saving;
  change(change: StatementChange): void;
  keepRehearsal(rehearsed: readonly RehearsedPart[]): void;
  /** One of the earlier statements in the place of this one. */
  bringBack(at: number): void;
}

interface WritingState extends Omit<Writing, 'kept'> {
  /** `loading` before the first answer of the disk; null where none is kept. */
  readonly kept: KeptStatement | 'loading' | null;
  readonly trouble: Trouble | null;
  begin(first: KeptStatement): void;
}

type Act = (now: KeptStatement) => KeptStatement;

/**
 * What is done to a statement shows at once and is written after a pause, on what the disk holds then: another
 * window may have written in the meantime.
 */
export function useWriting(draftId: string): WritingState {
  const { store, surroundings } = usePorts();
  const [stored, setStored] = useState<KeptStatement | 'loading' | null>('loading');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: 'still' });
  const [pending, setPending] = useState<readonly StatementChange[]>([]);
  const waiting = useRef<readonly StatementChange[]>([]);
  const callOff = useRef(() => {});
  const chain = useRef<Promise<void>>(Promise.resolve());
  /** How many of the waiting changes are being written. */
  const inFlight = useRef(0);
  const isWriting = useRef(false);
  const isStale = useRef(false);

  const holding = useCallback((changes: readonly StatementChange[]) => {
    waiting.current = changes;
    setPending(changes);
  }, []);

  const heard = useCallback((now: KeptStatement | null) => {
    // What is told while a write is under way may hold that write already: it is looked up again behind it.
    if (isWriting.current) isStale.current = true;
    else setStored(now);
  }, []);

  /** True if it is on the disk; `settle` runs in the same turn in which that shows. */
  const write = useCallback(
    async (act: (now: KeptStatement | null) => KeptStatement | null, settle = () => {}): Promise<boolean> => {
      const statements: StatementStore = await store.statements();
      let written: KeptStatement | null = null;
      isWriting.current = true;
      const kept = await statements.change(draftId, (now) => {
        written = act(now);
        return written;
      });
      isWriting.current = false;
      if (kept.ok) settle();
      if (kept.ok && written) setStored(written);
      if (!kept.ok) setSaving({ kind: 'failed', trouble: kept.trouble });
      if (isStale.current) void statements.get(draftId).then(heard);
      isStale.current = false;
      return kept.ok;
    },
    [store, draftId, heard],
  );

  /** One write behind the other. */
  const inTurn = useCallback((next: () => Promise<unknown>) => {
    chain.current = chain.current.then(next).then(() => {});
    return chain.current;
  }, []);

  const flush = useCallback(() => {
    callOff.current();
    return inTurn(async () => {
      const changes = waiting.current;
      if (changes.length === 0) return;
      const now = surroundings.now();
      const settle = () => holding(waiting.current.slice(changes.length));
      inFlight.current = changes.length;
      const isKept = await write((kept) => kept && withChanges(kept, changes, now), settle);
      inFlight.current = 0;
      if (isKept && waiting.current.length === 0) setSaving({ kind: 'saved', at: surroundings.now() });
    });
  }, [write, inTurn, surroundings, holding]);

  const change = useCallback(
    (next: StatementChange) => {
      const free = waiting.current.slice(inFlight.current);
      const last = free.at(-1);
      const before = last && replaces(next, last) ? waiting.current.slice(0, -1) : waiting.current;
      holding([...before, next]);
      setSaving({ kind: 'waiting' });
      callOff.current();
      if (next.kind === 'words' || next.kind === 'speaker')
        callOff.current = surroundings.after(pause, () => void flush());
      else void flush();
    },
    [flush, surroundings, holding],
  );

  const act = useCallback(
    (done: Act) => void flush().then(() => inTurn(() => write((now) => now && done(now)))),
    [flush, inTurn, write],
  );

  useSignal(
    (signal) => {
      void store
        .statements()
        .then((statements) => statements.watch(draftId, { signal, next: setStored, trouble: setTrouble }));
      surroundings.onEnding(() => void flush(), signal);
      signal.addEventListener('abort', () => void flush());
    },
    [store, draftId, flush, heard, surroundings],
  );

  const kept = useMemo(
    () => (stored === 'loading' || stored === null ? stored : withChanges(stored, pending, stored.updatedAt)),
    [stored, pending],
  );
  return {
    kept,
    trouble,
    saving,
    change,
    begin: (first) => void inTurn(() => write((now) => now ?? first)),
    keepRehearsal: (rehearsed) => act((now) => ({ ...now, rehearsed, updatedAt: surroundings.now() })),
    bringBack: (at) => act((now) => broughtBack(now, at, surroundings.now())),
  };
}

/** Words typed on: the last wording alone is written. */
function replaces(next: StatementChange, last: StatementChange): boolean {
  if (next.kind === 'words') return last.kind === 'words' && last.id === next.id;
  return next.kind === 'speaker' && last.kind === 'speaker';
}
