import { describe, expect, it } from 'vitest';
import { pointing } from '../../lib/bridge/background-asks.ts';
import { pageReading } from '../../lib/bridge/page-answers.ts';
import type { Provision } from '../../lib/law/provision.ts';

const text = '第一条　为了规范养犬行为，制定本条例。';
const article = (end: number, children: readonly Provision[] = []): Provision => ({
  eId: 'art_1',
  level: 'article',
  number: '1',
  label: '第一条',
  heading: null,
  start: 0,
  end,
  children,
});
const reading = (provisions: readonly unknown[]) => ({
  url: 'https://site.example/',
  pageTitle: '清屿市人大',
  text,
  tree: { title: null, language: 'zh-Hans', provisions, problems: [] },
  hearingUrl: null,
  paging: null,
});

describe('a reading that comes from a page', () => {
  it('is taken when its provisions lie in its text', () => {
    const value = reading([
      article(text.length, [{ ...article(text.length), eId: 'art_1__para_1', level: 'paragraph' }]),
    ]);
    expect(pageReading.safeParse(value)).toEqual({ success: true, data: value });
  });

  it('is refused when a provision, however deep, lies outside', () => {
    expect(pageReading.safeParse(reading([article(text.length + 1)])).success).toBe(false);
    expect(pageReading.safeParse(reading([article(5, [article(500)])])).success).toBe(false);
  });

  it('is refused when it says that it was put together from more pages than a draft has', () => {
    const paged = (n: number) => ({
      ...reading([article(text.length)]),
      paging: {
        addresses: Array.from({ length: n }, (_, at) => `https://site.example/${at}`),
        start: 0,
        end: 5,
      },
    });
    expect(pageReading.safeParse(paged(3)).success).toBe(true);
    expect(pageReading.safeParse(paged(61)).success).toBe(false);
  });

  it('is refused when a level is unheard of', () => {
    expect(pageReading.safeParse(reading([{ ...article(3), level: 'script' }])).success).toBe(false);
  });
});

describe('a pointing that comes from a page', () => {
  const good = { eId: 'art_1', start: 0, end: 3, selected: false, stance: null, also: ['art_2'] };

  it('is taken when its range is one', () => {
    expect(pointing.safeParse(good)).toEqual({ success: true, data: good });
  });

  it.each([
    { start: 4 },
    { start: -1 },
    { end: 2.5 },
    { eId: '' },
    { eId: 'a'.repeat(201) },
    { stance: 'maybe' },
    { selected: 1 },
    { also: 'art_2' },
    { also: [''] },
    { also: Array.from({ length: 50 }, (_, at) => `art_${at}`) },
  ])('is refused with %o', (wrong) => {
    expect(pointing.safeParse({ ...good, ...wrong }).success).toBe(false);
  });
});
