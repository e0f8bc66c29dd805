import { expect, test } from 'vitest';
import { demoPeriod, demoSeed } from '../../demo/hearing.ts';
import { linesOfLaw } from '../../demo/law-text.ts';
import { demoPages } from '../../demo/pages.ts';
import { hearing } from '../../lib/hearing/protocol/hearing.ts';
import { articlesOf } from '../../lib/law/provision.ts';

const now = new Date('2026-03-12T01:00:00.000Z');
const hearingUrl = 'http://127.0.0.1:8787/v1/hearings/qingyu-dogs';
const pages = demoPages({ hearingUrl, period: demoPeriod(now) });

function html(path: string): string {
  const page = pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  return new TextDecoder(path === '/one.html' ? 'gb18030' : 'utf-8', { fatal: true }).decode(page.body);
}

const paths = ['/one.html', '/two.html', '/three.html'];

test.each(paths)('%s holds every word of its revision, in order', (path) => {
  const revision = demoSeed(now).revisions[paths.indexOf(path)];
  const words = html(path)
    .replace(/<[^>]*>|&nbsp;|\s/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  let from = 0;
  for (const line of linesOfLaw(revision?.text ?? '')) {
    const wanted = `${line.label}${line.caption}${line.text}`.replace(/\s/g, '');
    const found = words.indexOf(wanted, from);
    expect(found, wanted).toBeGreaterThanOrEqual(from);
    from = found + wanted.length;
  }
});

test.each(paths)('%s names its hearing and a deadline twenty days after the seeding', (path) => {
  expect(html(path)).toMatch(new RegExp(`<link rel="?hearing"? href="${hearingUrl}">`, 'i'));
  expect(html(path)).toContain('2026年3月2日至2026年4月1日');
});

test('the period ends with the last day, by the clock of the place', () => {
  expect(demoPeriod(now).closesAt.toISOString()).toBe('2026-04-01T16:00:00.000Z');
});

test('the seed keeps to the protocol, and its trees have every article', () => {
  const { hearing: made, revisions } = demoSeed(now);
  expect(hearing.shape.id.safeParse(made.id).success).toBe(true);
  expect(revisions.map(({ tree }) => [...articlesOf(tree.provisions)].length)).toEqual([44, 45, 46]);
  expect(revisions.flatMap(({ tree }) => tree.problems)).toEqual([]);
});

test('every question names articles of the revision in force', () => {
  const { hearing: made, revisions } = demoSeed(now);
  const articles = [...articlesOf(revisions.at(-1)?.tree.provisions ?? [])].map(({ eId }) => eId);
  expect(articles).toEqual(expect.arrayContaining(made.settings.questions.flatMap((each) => each.articles)));
});
