import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Comment } from '../lib/comment/comment.ts';
import type { OutboxRow } from '../lib/hearing/outbox.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../lib/usecase/hearing-port.ts';
import type { Found, RevisionHead, Trouble, Watcher } from '../lib/usecase/store-ports.ts';
import { usePorts } from './ports.ts';
import { usePolling } from './use-polling.ts';
import { useSignal } from './use-signal.ts';

/** What a watched query gave last; null before the first answer. */
interface Watched<Value> {
  readonly value: Value | null;
  readonly trouble: Trouble | null;
}

/** An answer to an earlier question is none to this one: what is shown does not come, go and come again. */
function useWatched<Value>(
  watch: (watcher: Watcher<Value>) => void,
  inputs: readonly unknown[],
): Watched<Value> {
  const turn = useMemo(() => ({}), inputs);
  const [last, setLast] = useState<Watched<Value> & { readonly turn: object }>({ turn, ...unanswered });
  useSignal((signal) => {
    watch({
      signal,
      next: (value) => setLast({ turn, value, trouble: null }),
      trouble: (trouble) =>
        setLast((was) => ({ turn, value: was.turn === turn ? was.value : null, trouble })),
    });
  }, inputs);
  return last.turn === turn ? last : unanswered;
}

const unanswered = { value: null, trouble: null };

/** Every comment on a draft, deleted ones too as long as they can be brought back. */
export function useComments(draftId: string): Watched<Found<Comment>> {
  const { store } = usePorts();
  return useWatched((watcher) => store.comments.watchDraft(draftId, watcher), [store, draftId]);
}

export function useRevisions(draftId: string): readonly RevisionHead[] {
  const { store } = usePorts();
  return (
    useWatched<readonly RevisionHead[]>(
      (watcher) => store.drafts.watchRevisions(draftId, watcher),
      [store, draftId],
    ).value ?? []
  );
}

/** The submissions that these comments are in. */
export function useSubmissions(comments: readonly Comment[]): readonly OutboxRow[] {
  const { store } = usePorts();
  const ids = [
    ...new Set(comments.map(({ submissionId }) => submissionId).filter((id) => id !== null)),
  ].sort();
  const { value } = useWatched<Found<OutboxRow>>(
    (watcher) => store.outbox.watchMany(ids, watcher),
    [store, ids.join(' ')],
  );
  return value?.rows ?? [];
}

/** A small choice of the person; null where there is none. */
export function useSetting(key: string): string | null {
  const { store } = usePorts();
  return useWatched<string | null>((watcher) => store.settings.watch(key, watcher), [store, key]).value;
}

/**
 * The hearing that asks for comments; null while it is read or where there is none. Asked again when the line is back
 * and every few minutes; what was read stands when it cannot be read again.
 */
export function useHearing(url: string | null): Asked<Hearing> | null {
  const { hearing } = usePorts();
  const [asked, setAsked] = useState<{ url: string; answer: Asked<Hearing> } | null>(null);
  const online = useOnline();
  const look = useCallback(() => {
    if (url === null) return;
    void hearing.hearing(url).then((answer) =>
      setAsked((before) => {
        const stands = before?.url === url && before.answer.kind === 'read' && answer.kind === 'unreachable';
        return stands ? before : { url, answer };
      }),
    );
  }, [hearing, url, online]);
  usePolling(look);
  return asked?.url === url ? asked.answer : null;
}

export function useOnline(): boolean {
  const { surroundings } = usePorts();
  const [online, setOnline] = useState(surroundings.isOnline());
  useSignal(
    (signal) => {
      const look = () => setOnline(surroundings.isOnline());
      surroundings.onOnline(look, signal);
      look(); // it may have changed since the first look
    },
    [surroundings],
  );
  return online;
}
