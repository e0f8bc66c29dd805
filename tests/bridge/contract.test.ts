import { describe, expect, it } from 'vitest';
import { letterTo, replyTo } from '../../lib/bridge/contract.ts';
import type { Empty } from '../../lib/bridge/page-asks.ts';
import type { Sender } from '../../lib/bridge/sender.ts';
import { record, text } from '../../lib/shape/shape.ts';

const asks = { greet: record<{ name: string }>({ name: text(0, 50) }), fail: record<Empty>({}) };
const handlers = {
  greet: { from: 'page' as const, answer: ({ name }: { name: string }) => `hello ${name}` },
  fail: {
    from: 'extension' as const,
    answer: (): never => {
      throw new Error('no such tab');
    },
  },
};
const page: Sender = { kind: 'page', tabId: 7, windowId: 1 };
const ours: Sender = { kind: 'extension', tabId: null };

const reply = (ask: string, body: unknown, sender: Sender | null) =>
  replyTo<typeof asks, { greet: string; fail: string }>(asks, handlers, {
    message: { zhutiao: 'background', ask, body },
    sender,
  });

describe('a letter', () => {
  it('is left to others when it is not for this party', () => {
    expect(letterTo('page', { zhutiao: 'background', ask: 'greet', body: {} })).toBeNull();
    expect(letterTo('page', 'hello')).toBeNull();
    expect(letterTo('page', { zhutiao: 'page', ask: 3 })).toBeNull();
  });

  it('is answered when sender and body are as agreed', async () => {
    expect(await reply('greet', { name: '清屿' }, page)).toEqual({ ok: true, value: 'hello 清屿', why: '' });
  });

  it('is refused from the wrong kind of sender', async () => {
    expect(await reply('greet', { name: 'x' }, ours)).toMatchObject({ ok: false });
    expect(await reply('fail', {}, page)).toMatchObject({ ok: false });
    expect(await reply('greet', { name: 'x' }, null)).toMatchObject({ ok: false });
  });

  it('is refused when its body does not parse', async () => {
    expect(await reply('greet', { name: 3 }, page)).toMatchObject({ ok: false });
    expect(await reply('greet', null, page)).toMatchObject({ ok: false });
  });

  it.each(['toString', '__proto__', 'constructor', 'unheard'])(
    'is refused when it asks for %s',
    async (ask) => {
      expect(await reply(ask, {}, page)).toMatchObject({ ok: false });
    },
  );

  it('comes back with the reason when the handler throws', async () => {
    expect(await reply('fail', {}, ours)).toEqual({ ok: false, value: null, why: 'fail: no such tab' });
  });
});
