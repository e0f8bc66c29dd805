import { describe, expect, it } from 'vitest';
import { newsOf, seenOf } from '../../lib/usecase/hearing-news.ts';
import { hearingOf } from '../components/stage.tsx';

const revision = (id: string) => ({
  id: id.repeat(64),
  title: '清屿市养犬管理条例（草案）',
  label: '二次审议稿',
  date: null,
  publishedAt: '2026-03-20T00:00:00.000Z',
  url: 'https://qingyu-rd.example/2.html',
});
const { value: hearing } = hearingOf();
const kept = seenOf({ ...hearing, revisions: [revision('a')] });

describe('news of a hearing', () => {
  it('is nothing where all is as it was seen', () => {
    expect(newsOf({ ...hearing, revisions: [revision('a')] }, kept)).toBeNull();
  });

  it('is another end, and a revision published since', () => {
    const period = { ...hearing.period, closesAt: '2026-04-20T16:00:00.000Z' };
    const changed = { ...hearing, period, revisions: [revision('a'), revision('b')] };
    expect(newsOf(changed, kept)).toEqual({
      closesAt: Date.parse('2026-04-20T16:00:00.000Z'),
      revision: revision('b'),
    });
    expect(newsOf(changed, seenOf(changed))).toBeNull();
  });

  it('is nothing where what was kept cannot be read', () => {
    for (const other of ['', '{}', '[]', '{"closesAt":1}']) expect(newsOf(hearing, other)).toBeNull();
  });
});
