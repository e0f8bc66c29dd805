import { describe, expect, it, vi } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import {
  type AutosavePorts,
  autosave,
  longestWait,
  pause,
  recoverLastWords,
} from '../../lib/usecase/autosave.ts';
import type { Kept } from '../../lib/usecase/store-ports.ts';
import { comment } from '../store/store.ts';

const words = (reason: string, updatedAt = 0) => comment({ reason, updatedAt });

/** A desk with its own clock and a disk that answers when it is told to. */
function desk(answer: () => Promise<Kept> | Kept = () => ({ ok: true })) {
  let now = 0;
  let timers: { at: number; act: () => void }[] = [];
  const saved: string[] = [];
  const states: string[] = [];
  const journal = new Map<string, Comment>();
  const ports: AutosavePorts = {
    save: async ({ reason }) => {
      saved.push(reason);
      return answer();
    },
    journal: {
      put: (each) => Boolean(journal.set(each.id, each)),
      remove: (id) => void journal.delete(id),
    },
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    now: () => now,
    onState: ({ kind }) => states.push(kind),
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { act } of due) act();
  };
  return { ports, pass, saved, states, journal };
}

describe('typing', () => {
  it('is saved at a pause, and not before', async () => {
    const { ports, pass, saved, states } = desk();
    const saving = autosave(ports);
    saving.change(words('已经'));
    pass(pause - 1);
    expect(saved).toEqual([]);
    saving.change(words('已经养着'));
    pass(pause);
    await saving.flush();
    expect(saved).toEqual(['已经养着']);
    expect(states.at(-1)).toBe('saved');
  });

  it('without a pause is saved all the same', async () => {
    const { ports, pass, saved } = desk();
    const saving = autosave(ports);
    for (let typed = 0; typed < longestWait; typed += 500) {
      saving.change(words(`${typed}`));
      pass(500);
    }
    await saving.flush();
    expect(saved[0]).toBe('4500');
  });

  it('is never written twice at once, and the newest words come last', async () => {
    const answers: ((kept: Kept) => void)[] = [];
    const { ports, saved, states } = desk(() => new Promise((resolve) => answers.push(resolve)));
    const saving = autosave(ports);
    saving.change(words('一'));
    const flushed = saving.flush();
    saving.change(words('一二'));
    void saving.flush();
    saving.change(words('一二三'));
    expect(saved).toEqual(['一']);
    answers.shift()?.({ ok: true });
    await vi.waitFor(() => expect(saved).toEqual(['一', '一二三']));
    expect(states).not.toContain('saved');
    answers.shift()?.({ ok: true });
    await flushed;
    expect(states.at(-1)).toBe('saved');
  });

  it('that the disk refuses is not forgotten', async () => {
    const answers: Kept[] = [{ ok: false, trouble: 'full' }, { ok: true }];
    const { ports, saved, states } = desk(() => answers.shift() ?? { ok: true });
    const saving = autosave(ports);
    saving.change(words('写不下'));
    await saving.flush();
    expect(states.at(-1)).toBe('failed');
    await saving.flush();
    expect(saved).toEqual(['写不下', '写不下']);
    expect(states.at(-1)).toBe('saved');
  });
});

describe('a document that ends', () => {
  it('leaves its last words in the journal at once', () => {
    const { ports, journal } = desk(() => new Promise(() => {}));
    const saving = autosave(ports);
    saving.change(words('最后一句'));
    saving.lastWords();
    expect([...journal.values()].map(({ reason }) => reason)).toEqual(['最后一句']);
  });

  it('leaves nothing behind when the write still came through', async () => {
    const { ports, journal } = desk();
    const saving = autosave(ports);
    saving.change(words('最后一句'));
    saving.lastWords();
    await saving.flush();
    expect(journal.size).toBe(0);
  });

  it('writes nothing when nothing was typed', () => {
    const { ports, journal, saved } = desk();
    autosave(ports).lastWords();
    expect([saved.length, journal.size]).toEqual([0, 0]);
  });
});

describe('last words', () => {
  const recover = async (left: Comment, stored: Comment | null, kept: Kept = { ok: true }) => {
    const journal = new Map([[left.id, left]]);
    const saved: Comment[] = [];
    await recoverLastWords({
      comments: {
        get: async () => stored,
        save: async (each) => {
          saved.push(each);
          return kept;
        },
      },
      journal: { put: () => true, remove: (id) => void journal.delete(id), all: () => [...journal.values()] },
    });
    return { saved: saved.map(({ reason }) => reason), left: journal.size };
  };

  it('are brought back when they are newer than the disk', async () => {
    expect(await recover(words('新', 2), words('旧', 1))).toEqual({ saved: ['新'], left: 0 });
    expect(await recover(words('新', 2), null)).toEqual({ saved: ['新'], left: 0 });
  });

  it('are left out when the disk has newer ones', async () => {
    expect(await recover(words('旧', 1), words('新', 2))).toEqual({ saved: [], left: 0 });
  });

  it('stay in the journal while the disk is full', async () => {
    expect(await recover(words('新', 2), null, { ok: false, trouble: 'full' })).toEqual({
      saved: ['新'],
      left: 1,
    });
  });
});
