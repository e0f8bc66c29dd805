import { describe, expect, it } from 'vitest';
import { draftsIn } from '../../lib/store/drafts.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import type { PageReading, ReadOn } from '../../lib/usecase/ports.ts';
import { choosePages, openPaged, type PagedPorts } from '../../lib/usecase/read-on.ts';
import { twoWindows } from '../store/store.ts';
import { dogs, page } from './law.ts';

const url = 'https://qingyu-rd.example/1.html';
const next = 'https://qingyu-rd.example/1_1.html';
const half = dogs.slice(0, dogs.indexOf('第四条'));
const part = page(half, { url, paging: { addresses: [url], start: 0, end: half.length } });
const whole = page(dogs, { url, paging: { addresses: [url, next], start: 0, end: half.length } });

function shelf(): PagedPorts & { outcome: ReadOn; fetched: number } {
  const db = twoWindows().here;
  let ids = 0;
  let joined = false;
  const ports = {
    drafts: draftsIn(db),
    settings: settingsIn(db),
    now: () => 1000,
    newId: () => `draft ${ids++}`,
    outcome: 'joined' as ReadOn,
    fetched: 0,
    page: {
      read: async (): Promise<PageReading> => (joined ? whole : part),
      readOn: async () => {
        ports.fetched++;
        joined = ports.outcome === 'joined';
        return ports.outcome;
      },
    },
  };
  return ports;
}

describe('a page with a part of a draft', () => {
  it('fetches nothing and keeps nothing before the person has said what is wanted', async () => {
    const ports = shelf();
    expect(await openPaged(part, ports)).toEqual({ kind: 'ask', reading: part, trouble: null });
    expect(ports.fetched).toBe(0);
    expect(await ports.drafts.all()).toEqual([]);
  });

  it('is opened as it is where the person wants it alone', async () => {
    const ports = shelf();
    await choosePages(part, 'alone', ports.settings);
    expect(await openPaged(part, ports)).toMatchObject({ kind: 'opened', reading: part, kept: false });
    expect(ports.fetched).toBe(0);
  });

  it('is opened as a whole where the person wants it, on each of its pages from then on', async () => {
    const ports = shelf();
    await choosePages(part, 'all', ports.settings);
    expect(await openPaged(part, ports)).toMatchObject({ kind: 'opened', reading: whole });
    expect(await openPaged({ ...part, url: `${next}#top` }, ports)).toMatchObject({ kind: 'opened' });
  });

  it('asks again, with the reason, where the others are not to be had', async () => {
    const ports = shelf();
    await choosePages(part, 'all', ports.settings);
    for (const trouble of ['unreachable', 'unrelated'] as const) {
      ports.outcome = trouble;
      expect(await openPaged(part, ports)).toEqual({ kind: 'ask', reading: part, trouble });
    }
    expect(await ports.drafts.all()).toEqual([]);
  });

  it('is opened as it was kept where the others are no longer to be had', async () => {
    const ports = shelf();
    await choosePages(part, 'all', ports.settings);
    await openPaged(part, ports);
    ports.outcome = 'unreachable';
    const again = await openPaged(part, ports);
    expect(again).toMatchObject({ kind: 'opened', reading: part, kept: true });
    expect(again.kind === 'opened' && again.opened.kind === 'open' && again.opened.revision.text).toBe(dogs);
  });
});
