import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';

/** The blocks of a page's body, one string each. */
function linesOf(body: string, styles = ''): string[] {
  return readHtml(`<!DOCTYPE html><style>${styles}</style><body>${body}</body>`).text.split('\n');
}

describe('white space', () => {
  test.each([
    ['<p>第一条\n  为了 停放  车辆</p>', '第一条为了 停放 车辆'],
    ['<p>停放&nbsp;&nbsp;车辆　　收费</p>', '停放\u00a0\u00a0车辆　　收费'],
    ['<p>Article 1\nParking</p>', 'Article 1 Parking'],
    ['<p>  <b> 第一条 </b> <i> 停放</i></p>', '第一条 停放'],
    ['<p>停\u200b放\ufeff车\ue123辆</p>', '停放车辆'],
  ])('collapses as on the page: %j', (html, line) => {
    expect(linesOf(html)).toEqual([line]);
  });

  test('a line end between words of Chinese stands for nothing, a written space for itself', () => {
    expect(linesOf('<p>停放\n车辆 收费</p>')).toEqual(['停放车辆 收费']);
  });

  test('stays where the page keeps it', () => {
    expect(linesOf('<pre>第一条  停放\n    第二条</pre>')).toEqual(['第一条  停放', '    第二条']);
    expect(linesOf('<p class="k">第一条\n第二条</p>', '.k{white-space:pre-line}')).toEqual([
      '第一条',
      '第二条',
    ]);
  });
});

describe('blocks', () => {
  test('end at br, at block elements and at cells, not at inline ones', () => {
    expect(linesOf('<div>甲<span>乙</span><br>丙<p>丁</p>戊</div><table><tr><td>己<td>庚</table>')).toEqual([
      '甲乙',
      '丙',
      '丁',
      '戊',
      '己',
      '庚',
    ]);
  });

  test('follow what the styles make of an element', () => {
    expect(
      linesOf(
        '<span class="b">甲</span><span class="b">乙</span><div style="display:inline">丙</div>丁',
        '.b{display:block}',
      ),
    ).toEqual(['甲', '乙', '丙丁']);
  });

  test('of blanks alone are none', () => {
    expect(linesOf('<p>甲</p><p>&nbsp;</p><p>　</p><br><br><p>乙</p>')).toEqual(['甲', '乙']);
  });

  test('say what the markup says of them', () => {
    const { blocks } = readHtml(
      '<h2>甲</h2><p align="center"><b>乙</b></p><p><a href="#">丙</a></p><hr><p>丁<a href="#">戊</a></p>',
    );
    expect(blocks.map(({ hint }) => ({ ...hint, container: undefined }))).toEqual([
      { heading: 2, bold: true },
      { bold: true, centred: true },
      { link: true, linked: true },
      { linked: true, ruled: true },
    ]);
  });

  test('in tables know row and column, spans counted', () => {
    const { blocks } = readHtml(
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table><table><tr><td>戊</table>',
    );
    expect(blocks.map(({ hint }) => hint?.cell)).toEqual([
      { table: 0, row: 0, column: 0 },
      { table: 0, row: 0, column: 1, span: 2 },
      { table: 0, row: 1, column: 1 },
      { table: 0, row: 1, column: 2 },
      { table: 1, row: 0, column: 0 },
    ]);
  });
});

describe('left out', () => {
  test.each([
    ['ruby', '<ruby>屿<rp>(</rp><rt>yǔ</rt><rp>)</rp></ruby>'],
    [
      'struck words',
      '<del>甲</del><s>甲</s><strike>甲</strike><span style="text-decoration: line-through">甲</span>屿',
    ],
    ['struck words by a rule', '<span class="x">甲</span>屿'],
    [
      'hidden words',
      '<span hidden>甲</span><span style="display:none">甲</span><span style="visibility:hidden">甲</span>屿',
    ],
    ['hidden words by a rule', '<div class="y">甲</div>屿'],
    ['words off the page', '<div style="position:absolute;left:-9999px">甲</div>屿'],
    ['a copy for printing', '<div class="z">甲</div>屿'],
    ['a copy for small screens', '<div class="m">甲</div>屿'],
    ['a shut box', '<div style="height:0;overflow:hidden">甲</div>屿'],
    ['a footnote mark', '屿<sup><a href="#fn1">[1]</a></sup>'],
    ['a bare footnote number', '屿<sup>2</sup>'],
    ['a Word footnote', '屿<a href="#_ftn1"><span>[1]</span></a>'],
    [
      'choices and fields',
      '<select><option>第一条</select><textarea>第二条</textarea><button>第三条</button>屿',
    ],
    [
      'scripts and styles',
      '<script>第一条</script><style>第二条</style><template>第三条</template><noscript>第四条</noscript>屿',
    ],
    ['alternative texts', '<img alt="第一条">屿'],
  ])('%s', (_, html) => {
    expect(
      linesOf(
        html,
        '.x{text-decoration:line-through}.y{display:none}.z{display:none}@media print{.z{display:block}}@media screen and (min-width: 768px){.m{display:none}}@media (max-width:600px){body{display:none}}',
      ),
    ).toEqual(['屿']);
  });

  test('what is painted again inside hidden words is read', () => {
    expect(
      linesOf('<div style="visibility:hidden">甲<span style="visibility:visible">乙</span></div>'),
    ).toEqual(['乙']);
  });

  test('an exponent and a raised ordinal are words', () => {
    expect(linesOf('<p>60m<sup>2</sup>以上，21<sup>st</sup></p>')).toEqual(['60m2以上，21st']);
  });

  test('inserted and underlined words are words', () => {
    expect(linesOf('<p>第<del>三</del><ins>四</ins>条　<u>应当</u></p>')).toEqual(['第四条　应当']);
  });
});

describe('lists', () => {
  const kh = '@counter-style kh{system:extends simp-chinese-informal;prefix:"（";suffix:"）"}';
  test.each([
    ['<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    ['<ol type="a" start="3"><li>甲<li value="9">乙<li>丙</ol>', ['c.甲', 'i.乙', 'j.丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2.甲', '1.乙']],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style:kh inside"><li>甲<li>乙</ol>', ['（一）甲', '（二）乙']],
    ['<ol class="before"><li>甲<li>乙</ol>', ['（一）甲', '（二）乙']],
    ['<ul><li>甲</ul><ol style="list-style:none"><li>乙</ol>', ['甲', '乙']],
    ['<ol><li>（一）甲<li>（二）乙</ol>', ['（一）甲', '（二）乙']],
    ['<ol type="I"><li><p>甲</p><p>乙</p><li>丙</ol>', ['I.甲', '乙', 'II.丙']],
  ])('draw their numbers into the text: %s', (html, lines) => {
    const before =
      '.before{list-style:none}.before li::before{content:"（" counter(i, cjk-ideographic) "）"}';
    expect(linesOf(html, kh + before)).toEqual(lines);
  });
});

describe('hostile pages', () => {
  test('a hundred thousand nested elements are read without overflowing the stack', () => {
    expect(linesOf(`${'<div>'.repeat(100_000)}第一条`)).toEqual(['第一条']);
  });

  test('spans of a million columns and rows cost nothing', () => {
    const { blocks } = readHtml('<table><tr><td colspan=99999999 rowspan=99999999>甲<tr><td>乙</table>');
    expect(blocks[0]?.hint?.cell).toEqual({ table: 0, row: 0, column: 0, span: 1000 });
  });

  test('style sheets that never end are read to their end', () => {
    expect(linesOf('甲', `${'{'.repeat(20_000)}@media screen{`.repeat(3))).toEqual(['甲']);
    expect(linesOf('<p class="a">甲</p>', `.a{display:none`)).toEqual(['']);
  });
});
