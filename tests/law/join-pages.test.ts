import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { joinDraft, joinPages } from '../../lib/law/join-pages.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf, walk } from '../../lib/law/provision.ts';

/** A page of a site: menu, title, the words, a pager, links. */
function page(words: string): string {
  return `<ul><li><a href="#">第一条热线</a></ul><h1>清屿市停车条例（草案）公开征求意见</h1><p>浏览次数：8</p>
    <div>${words}<p>共2页 <b>1</b> <a href="#">2</a> <a href="#">下一页</a></p></div><p>版权所有</p>`;
}

function outline(...pages: string[]): string[] {
  const { source } = joinPages(pages.map((words) => readHtml(page(words))));
  return [...walk(openDraft(source).provisions)].map(({ eId, start, end }) =>
    `${eId} ${source.text.slice(start, end).slice(0, 8)}`.replaceAll('\n', '⏎'),
  );
}

test('an article that is broken over two pages is one', () => {
  expect(
    outline(
      '<p>清屿市停车条例（草案）</p><p>第一条　停车应当有序。</p><p>第二条　下列地点禁停：</p><p>（一）盲道；</p>',
      '<p>（二）消防通道。</p><p>具体办法另定。</p><p>第三条　本条例自公布之日起施行。</p>',
    ),
  ).toEqual([
    'art_1 第一条　停车应当',
    'art_1__para_1 停车应当有序。',
    'art_2 第二条　下列地点',
    'art_2__para_1 下列地点禁停：⏎',
    'art_2__para_1__item_1 （一）盲道；',
    'art_2__para_1__item_2 （二）消防通道。',
    'art_2__para_2 具体办法另定。',
    'art_3 第三条　本条例自',
    'art_3__para_1 本条例自公布之日',
  ]);
});

test('offsets into the first page stay as they were', () => {
  const first = readHtml(page('<p>第一条　停车应当有序。</p><p>第二条　不得占道。</p>'));
  const second = readHtml(page('<p>第三条　处罚另定。</p><p>第四条　本条例自公布之日起施行。</p>'));
  const { source, starts } = joinPages([first, second]);
  expect(source.text.startsWith(first.text)).toBe(true);
  expect(source.text.slice(starts[1])).toBe(second.text);
});

describe('pages around the one that is read', () => {
  const words = [
    '<p>清屿市停车条例（草案）</p><p>第一条　停车应当有序。</p><p>第二条　不得占道。</p>',
    '<p>第三条　收费应当公示。</p><p>第四条　公共场所应当开放。</p>',
    '<p>第五条　处罚另定。</p><p>第六条　本条例自公布之日起施行。</p>',
  ];
  const [one, two, three] = words.map((each) => readHtml(page(each)));
  const other = readHtml(page('<p>第一条　另一份办法。</p><p>第二条　为了市容。</p>'));
  if (!one || !two || !three) throw new Error('expected three pages');

  test('are put together whichever of them it is', () => {
    const expected = ['1', '2', '3', '4', '5', '6'];
    for (const around of [
      { before: [], own: one, after: [two, three] },
      { before: [one], own: two, after: [three] },
      { before: [one, two], own: three, after: [] },
    ]) {
      const joined = joinDraft(around);
      expect([...articlesOf(joined.tree.provisions)].map(({ number }) => number)).toEqual(expected);
      expect(joined.text.startsWith(around.own.text, joined.start)).toBe(true);
    }
  });

  test('do not belong to it where the numbers do not go on', () => {
    const joined = joinDraft({ before: [three], own: two, after: [other, three] });
    expect([joined.before, joined.after]).toEqual([0, 0]);
    expect([...articlesOf(joined.tree.provisions)].map(({ number }) => number)).toEqual(['3', '4']);
  });
});
