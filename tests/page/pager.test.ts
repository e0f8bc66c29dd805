// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { pagerIn } from '../../lib/page/pager.ts';

const own = 'https://qingyu.example/yjzj/t1_1.html';

/** Last parts of the addresses before and behind the page. */
function pages(body: string, address = own): string | null {
  const document = new DOMParser().parseFromString(`<html><body>${body}</body></html>`, 'text/html');
  const pager = pagerIn(document, address);
  const names = (list: readonly string[]) => list.map((each) => each.replace(/^.*\/(?=.)/, '')).join(' ');
  return pager && `${names(pager.before)} | ${names(pager.after)}`;
}

describe('the other pages are found', () => {
  test('by numbers around the one that is no link', () => {
    expect(
      pages(
        '<p><a href="t1.html">1</a> <b>2</b> <a href="t1_2.html">3</a> <a href="t1_2.html">下一页</a></p>',
      ),
    ).toBe('t1.html | t1_2.html');
  });

  test('where every number is a link, its own too', () => {
    expect(
      pages(
        '<p><a href="t1.html">[1]</a><a href="t1_1.html">[2]</a><a href="t1_2.html">[3]</a><a href="t1.html">上一页</a></p>',
      ),
    ).toBe('t1.html | t1_2.html');
  });

  test('by 上一页 and 下一页 alone', () => {
    expect(pages('<div><a href="t1.html">« 上一页</a><a href="t1_2.html">下一页 »</a></div>')).toBe(
      't1.html | t1_2.html',
    );
  });

  test('by numbers alone where the addresses are the same page counted on', () => {
    expect(pages('<div class="pagination"><a href="t1.html">1</a> 2 <a href="t1_2.html">3</a></div>')).toBe(
      't1.html | t1_2.html',
    );
    expect(pages('<div class="pagination"><a href="a.html">1</a> 2 <a href="b.html">3</a></div>')).toBeNull();
  });

  test('with those that a long pager leaves out', () => {
    const address = 'https://qingyu.example/show?id=7';
    expect(
      pages(
        '<p><b>1</b><a href="?id=7&page=2">2</a><a href="?id=7&page=3">3</a>…<a href="?id=7&page=6">6</a><a href="?id=7&page=2">下一页</a></p>',
        address,
      ),
    ).toBe(' | show?id=7&page=2 show?id=7&page=3 show?id=7&page=4 show?id=7&page=5 show?id=7&page=6');
  });

  test('where a script inside the pager writes it', () => {
    const script = `<script>${'var a = 1;'.repeat(60)}</script>`;
    expect(
      pages(`<div id="pages">${script}<span>共3页</span><b>2</b><a href="t1_2.html">下一页</a></div>`),
    ).toBe(' | t1_2.html');
  });
});

describe('none are found', () => {
  test('in links to other sites, to scripts and within the page', () => {
    for (const href of ['https://other.example/2.html', 'javascript:void(0)', '#p2', 'mailto:a@b.example'])
      expect(pages(`<p><b>1</b> <a href="${href}">下一页</a></p>`)).toBeNull();
  });

  test('in the next article of a list', () => {
    expect(pages('<p><a href="t0.html">上一篇：公告</a> <a href="t2.html">下一篇：通知</a></p>')).toBeNull();
  });
});
