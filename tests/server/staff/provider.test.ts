import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Provider } from 'oidc-provider';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { createAccount } from '../../../server/staff/accounts.ts';
import { openEndpoint } from '../endpoint.ts';

/** A browser that follows redirects and keeps cookies by origin; enough for signing in. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  return async function go(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    return location === null ? answer : go(new URL(location, address).href);
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The endpoint, and a real OpenID provider in which whoever asks is `someone`. */
async function withProvider(subject: string | null) {
  const endpoint = await openEndpoint();
  if (subject !== null) {
    const account = { login: 'chen', name: '陈工', password: null, subject, administers: false };
    await createAccount(endpoint.db, account, new Date());
  }
  let handle: Parameters<typeof createServer>[1] = (_, answer) => void answer.end();
  const issuer = await listening(
    createServer((request, answer) => handle?.(request as never, answer as never)),
  );
  const provider = { issuer, clientId: 'zhutiao', clientSecret: 'a secret of the office' };
  const app = createApp({ db: endpoint.db, provider });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  onTestFinished(() => void server.close());
  await new Promise<void>((ready) => server.once('listening', () => ready()));
  const office = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: provider.clientId,
        client_secret: provider.clientSecret,
        redirect_uris: [`${office}/staff/api/provider/back`],
      },
    ],
    cookies: { keys: ['for this test'] },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
  });
  handle = oidc.callback() as never;
  return { office, issuer };
}

/** Walks through the provider's own pages: a login and a consent, as its development forms ask for them. */
async function walk(office: string) {
  const go = browser();
  let page = await go(`${office}/staff/api/provider/begin`);
  for (let step = 0; step < 2 && page.headers.get('content-type')?.includes('text/html'); step += 1) {
    const html = await page.text();
    const action = /action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? '';
    if (action === undefined) break;
    page = await go(new URL(action, page.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, login: 'someone', password: 'anything' }).toString(),
    });
  }
  return { page, go };
}

describe('signing in through a provider', () => {
  it('opens a session for the account that was made for this person', async () => {
    const { office } = await withProvider('someone');
    const { go } = await walk(office);
    const answer = await go(`${office}/staff/api/session`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ login: 'chen', name: '陈工' });
  });

  it('opens nothing for somebody without an account', async () => {
    const { office } = await withProvider(null);
    const { page, go } = await walk(office);
    expect(page.status).toBe(401);
    expect((await go(`${office}/staff/api/session`)).status).toBe(401);
  });

  it('is refused where it was not begun here, and where the code is not the provider’s', async () => {
    const { office } = await withProvider('someone');
    const go = browser();
    const made = `${office}/staff/api/provider/back?code=made-up&state=made-up`;
    expect((await go(made)).status).toBe(401);
    await fetch(`${office}/staff/api/provider/begin`, { redirect: 'manual' });
    expect((await go(made)).status).toBe(401);
  });
});
