import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { openEndpoint, origin } from '../endpoint.ts';

/** The endpoint with a page of the office in a folder. */
async function withPages() {
  const endpoint = await openEndpoint();
  const directory = mkdtempSync(join(tmpdir(), 'zhutiao-office-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFileSync(join(directory, 'office.html'), '<!doctype html><title>办公</title>');
  return createApp({ db: endpoint.db, statics: [{ path: '/staff', directory, index: 'office.html' }] });
}

describe('the pages of the office', () => {
  it('run their own scripts alone, in nobody’s frame', async () => {
    const app = await withPages();
    const page = await app.request(`${origin}/staff/`);
    expect(await page.text()).toContain('办公');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('lead from the address without a slash', async () => {
    const app = await withPages();
    const answer = await app.request(`${origin}/staff`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/staff/']);
  });

  it('answer nothing for another origin, and are kept by nobody', async () => {
    const app = await withPages();
    const asked = { headers: { origin: 'https://elsewhere.example' } };
    const answer = await app.request(`${origin}/staff/api/session`, asked);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const open = await app.request(`${origin}/v1/hearings/library`, asked);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('show nothing outside their folder', async () => {
    const app = await withPages();
    for (const path of ['/staff/../package.json', '/staff/%2e%2e/package.json', '/staff/..%2fpackage.json']) {
      expect((await app.request(`${origin}${path}`)).status).toBe(404);
    }
  });
});
