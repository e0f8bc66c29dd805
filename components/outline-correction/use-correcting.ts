import { useRef, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Say } from '../../lib/i18n/dictionary.ts';
import type { Correction } from '../../lib/law/correction.ts';
import { correctOutline, withoutLast } from '../../lib/usecase/correct-outline.ts';
import type { Rehung } from '../../lib/usecase/rehang.ts';
import { useAnnounce } from '../Announcer.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

type Next = (now: readonly Correction[]) => readonly Correction[];

/** What is kept of a change, so that it can be taken back as one, however much it was. */
interface Change {
  readonly before: readonly Correction[];
  readonly after: readonly Correction[];
}

export interface Correcting {
  /** What came of the last press, in sentences. */
  readonly told: readonly string[];
  tell(...sentences: string[]): void;
  add(correction: Correction | null): Promise<void>;
  /** Adds what a file holds. */
  addAll(corrections: readonly Correction[]): Promise<void>;
  undo(): Promise<void>;
  reset(): Promise<void>;
  /** Where comments hang that a change has moved, in sentences. */
  rehungWords(rehung: readonly Rehung[]): readonly string[];
}

/** Corrections made one after the other, and taken back. Those of an earlier sitting are taken back one by one. */
export function useCorrecting(revision: Revision): Correcting {
  const { store, surroundings } = usePorts();
  const say = useSay();
  const announce = useAnnounce();
  const past = useRef<Change[]>([]);
  const [told, setTold] = useState<readonly string[]>([]);
  const tell = (...sentences: string[]) => {
    setTold(sentences);
    announce(sentences.join(''));
  };

  const change = async (next: Next, words: (now: number, leftOut: number) => readonly string[]) => {
    let before: readonly Correction[] = [];
    const ports = { corrections: store.corrections, now: surroundings.now };
    const from: Next = (now) => {
      before = now;
      return next(now);
    };
    const outcome = await correctOutline(revision.id, from, ports);
    if (outcome.kind === 'trouble') return tell(say('correct.failed'));
    const after = outcome.corrections;
    tell(...words(after.length - before.length, outcome.leftOut), ...rehungWords(outcome.rehung, say));
    return { before, after };
  };
  const remembered = async (next: Next, words: Parameters<typeof change>[1]) => {
    const made = await change(next, words);
    if (made && !isSame(made.before, made.after)) past.current.push(made);
  };

  return {
    told,
    tell,
    async add(correction) {
      if (correction === null) return tell(say('correct.cannot'));
      const words = (more: number) => [say(more > 0 ? 'correct.done' : 'correct.cannot')];
      await remembered((now) => [...now, correction], words);
    },
    addAll: (corrections) =>
      remembered(
        (now) => [...now, ...corrections],
        (n, leftOut) => [
          say('correct.taken', { n }),
          ...(leftOut > 0 ? [say('correct.leftOut', { n: leftOut })] : []),
        ],
      ),
    async undo() {
      const last = past.current.pop();
      const back: Next = (now) => (last && isSame(last.after, now) ? last.before : withoutLast(now));
      let had = 0;
      await change(
        (now) => {
          had = now.length;
          return back(now);
        },
        (more) => [say(had === 0 && more === 0 ? 'correct.nothing' : 'correct.undone')],
      );
    },
    reset: () =>
      remembered(
        () => [],
        () => [say('correct.wasReset')],
      ),
    rehungWords: (rehung) => rehungWords(rehung, say),
  };
}

function isSame(one: readonly Correction[], other: readonly Correction[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where comments hang now: the first three by name, the others by their number. */
function rehungWords(rehung: readonly Rehung[], say: Say): readonly string[] {
  const place = (citation: string) => citation || say('place.whole');
  const words = rehung
    .filter(({ how, from, to }) => how !== 'same' || from !== to)
    .map(({ how, from, to }) => {
      const values = { from: place(from), to: place(to) };
      if (how === 'lost') return say('correct.lost', values);
      return how === 'extent' ? say('correct.extent', { to: values.to }) : say('correct.moved', values);
    });
  const more = words.length - 3;
  return more > 0 ? [...words.slice(0, 3), say('correct.movedMore', { n: more })] : words;
}
