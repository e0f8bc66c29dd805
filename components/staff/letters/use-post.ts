import { useRef, useState } from 'preact/hooks';
import type { FilingOutcome } from '../../../lib/hearing/staff/letters.ts';
import type { Trouble } from '../../../lib/usecase/office.ts';
import { faultsOf } from '../../../lib/usecase/post-edit.ts';
import type { PostLetter } from '../../../lib/usecase/post-letter.ts';
import { filePost, markKnown, type PostPlace, withCopies } from '../../../lib/usecase/post-office.ts';

/** What was filed at the last press. */
export interface Filed {
  readonly fresh: number;
  readonly before: number;
  readonly left: number;
}

export interface PostTable {
  readonly letters: readonly PostLetter[];
  /** Letters filed and to file, while they are filed. */
  readonly filing: { readonly done: number; readonly all: number } | null;
  readonly filed: Filed | null;
  readonly trouble: Trouble | null;
  /** `source` given: what was read of it before is replaced. */
  take(letters: readonly PostLetter[], batch?: string): Promise<void>;
  change(id: string, ...by: readonly PostLetter[]): void;
  put(letters: readonly PostLetter[]): void;
  file(): Promise<void>;
  stop(): void;
}

/** The post on the table, and its way into the hearing. */
export function usePost(place: PostPlace): PostTable {
  const [letters, setLetters] = useState<readonly PostLetter[]>([]);
  const [filing, setFiling] = useState<PostTable['filing']>(null);
  const [filed, setFiled] = useState<Filed | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const stopping = useRef(new AbortController());
  const put = (next: readonly PostLetter[]) => setLetters(next);
  const take: PostTable['take'] = async (read, batch) => {
    const known = await markKnown(place, withCopies(read));
    setFiled(null);
    setLetters((before) => [
      ...(batch === undefined ? before : before.filter(({ id }) => !id.startsWith(`${batch}.`))),
      ...known,
    ]);
  };
  const file = async () => {
    const ready = letters.filter((each) => each.filed === null && faultsOf(each).length === 0);
    const left = letters.filter((each) => each.filed === null).length - ready.length;
    stopping.current = new AbortController();
    setTrouble(null);
    setFiling({ done: 0, all: ready.length });
    const all = new Map<string, FilingOutcome>();
    const onFiled = (outcomes: ReadonlyMap<string, FilingOutcome>) => {
      for (const [id, outcome] of outcomes) all.set(id, outcome);
      setFiling({ done: all.size, all: ready.length });
      setLetters((now) => now.map((each) => ({ ...each, filed: outcomes.get(each.id) ?? each.filed })));
    };
    const answer = await filePost(place, ready, { signal: stopping.current.signal, onFiled });
    setFiling(null);
    if (!answer.ok) setTrouble(answer.problem);
    const before = [...all.values()].filter((each) => each.before).length;
    setFiled({ fresh: all.size - before, before, left: left + ready.length - all.size });
  };
  return {
    letters,
    filing,
    filed,
    trouble,
    take,
    put,
    file,
    change: (id, ...by) => setLetters((now) => now.flatMap((each) => (each.id === id ? by : [each]))),
    stop: () => stopping.current.abort(),
  };
}
