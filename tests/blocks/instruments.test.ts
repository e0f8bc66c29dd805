import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lib/importer/html.ts';
import { draftRange } from '../../lib/law/instruments.ts';
import { check } from './draft-notation.ts';

describe('the draft is found', () => {
  test('behind the notice', () =>
    check(`
  关于公开征求《清屿市停车条例（草案）》意见的公告
  一、征求意见时间：2026年4月1日至30日。
  二、对第一条、第三条，欢迎重点提出意见。
  清屿市人大常委会办公室
+ 清屿市停车条例（草案）
+ 第一章　总则
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本市的停车活动，适用本条例。
+ 第三条　本条例自2027年1月1日起施行。
`));

  test('between an explanation that cites its articles and another one', () =>
    check(`
  关于《清屿市停车条例（草案）》的说明
  一、必要性
  第一条　明确了目的。
  第二条　明确了范围。
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车秩序，方便市民出行，制定本条例。
+ 第二条　本市行政区域内的停车活动以及相关管理，适用本条例。
+ 第三条　本条例自2027年1月1日起施行。
  草案审议结果的报告
  第一条　作了文字修改。
`));

  test('in an attachment that names it on the attachment’s own line', () =>
    check(
      `
  为了听取意见，现公开征求意见。
  附件：1.清屿市停车条例（草案）
  2.起草说明
  附件1：清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本市的停车活动，适用本条例。
  附件2：关于《清屿市停车条例（草案）》的说明
  第一条规定了目的。
`.replace('  附件1：', '+ 附件1：'),
    ));

  test('without a title of its own, from its first heading on', () =>
    check(`
  现就停车条例公开征求意见，公告如下。
  意见请寄清屿市海棠路8号。
+ 第一章　总则
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本市的停车活动，适用本条例。
`));

  test('as a decision whose articles are 一、二、', () =>
    check(`
  关于公开征求意见的公告
  一、征求意见时间：2026年4月。
  二、意见请寄市人大常委会。
+ 关于修改《清屿市停车条例》的决定（草案）
+ 一、将第三条修改为：“停车应当有序。”
+ 二、删去第五条。
+ 三、本决定自公布之日起施行。
`));

  test('and is everything where nothing else is there', () =>
    check(`
+ 清屿市停车条例
+ （2020年5月1日通过）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本条例自公布之日起施行。
`));

  test('nowhere in a notice alone', () =>
    check(`
  关于公开征求意见的公告
  一、征求意见时间：2026年4月1日至30日。
  二、草案全文见附件。
`));
});

describe('the draft ends', () => {
  test('where comments cite its articles', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　停车应当有序，不得占道。
+ 第三条　本条例自公布之日起施行。
  网友评论
  第二条　建议写明处罚。
  第一条　很好。
`));

  test('where the page’s foot begins', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本条例自公布之日起施行。
+ 1999年的规定同时废止。
  上一篇：关于座谈会的公告
  联系电话：0146-5550000。
`));

  test('behind annexes that hold words of their own', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　停车服务协议的示范文本见附件。
+ 附件
+ 停车服务协议（示范文本）
+ 第一条　甲方应当提供车位。
+ 第二条　乙方应当付费。
`));

  test('before the law in force that is added for comparison', () =>
    check(`
+ 清屿市停车条例（修订草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　停车应当有序，不得占道。
  清屿市停车条例（2015年公布）
  第一条　为加强停车管理，制定本条例。
  第二条　停车应当服从管理。
  第三条　本条例自公布之日起施行。
`));

  test('and a second one begins', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　停车应当有序，不得占道。
+ 第三条　本条例自公布之日起施行。
2 清屿市雨水利用办法（草案）
2 第一条　为了利用雨水，制定本办法。
2 第二条　新建小区应当建设雨水设施。
2 第三条　本办法自公布之日起施行。
`));

  test('and a copy of it is no second one', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　停车应当有序，不得占道。
+ 第三条　本条例自公布之日起施行。
  清屿市停车条例（草案）
  第一条　为了规范停车，制定本条例。
  第二条　停车应当有序，不得占道。
  第三条　本条例自公布之日起施行。
`));
});

describe('inside the draft', () => {
  test('remarks below the articles are left out', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
  【说明】参考第三条。
+ 第二条　停车应当有序，不得占道。
  【说明】新增。
+ 第三条　本条例自公布之日起施行。
  【说明】无。
`));

  test('controls below the articles are left out', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
  我要提意见 已有 11 条意见
+ 第二条　停车应当有序，不得占道。
  我要提意见 已有 4 条意见
+ 第三条　本条例自公布之日起施行。
  我要提意见 已有 0 条意见
`));

  test('a title in mid-text, behind which the numbers go on, is no cut', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　本市执行下列标准：
+ 停车场设计标准
+ 第二条　停车应当有序，不得占道。
+ 第三条　本条例自公布之日起施行。
`));
});

/** The words of the draft in a comparison table of these rows. */
function revised(...rows: string[]): string[] {
  const source = readHtml(
    `<h2>清屿市停车条例修订对照表</h2><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`,
  );
  return draftRange(source).blocks.map((at) => {
    const block = source.blocks[at];
    return block ? source.text.slice(block.start, block.end) : '';
  });
}

describe('of a comparison table', () => {
  const title = '清屿市停车条例修订对照表';

  test('only the revised column counts, wherever it stands', () => {
    expect(
      revised(
        '<td>修订草案<td>说明<td>现行条例',
        '<td colspan=3>第一章　总则',
        '<td>第一条　甲，应当有序。<td>第三条并入。<td>第一条　乙。',
        '<td>第二条　丙，不得占道。<td>新增。<td>（无）',
        '<td>（删去）<td><td>第二条　丁。',
      ),
    ).toEqual([title, '第一章　总则', '第一条　甲，应当有序。', '第二条　丙，不得占道。']);
  });

  test('同左 is the current text', () => {
    expect(
      revised('<td>现行<td>修订后', '<td>第一条　甲。<td>同左', '<td>第二条　乙。<td>第二条　丙。'),
    ).toEqual([title, '第一条　甲。', '第二条　丙。']);
  });

  test('the later of two drafts counts', () => {
    expect(
      revised(
        '<td>草案<td>草案修改稿',
        '<td>第一条　甲。<td>第一条　乙。',
        '<td>第二条　丙。<td>第二条　丁。',
      ),
    ).toEqual([title, '第一条　乙。', '第二条　丁。']);
  });

  test('labels in a column of their own stay with their words', () => {
    expect(
      revised('<td>条号<td>条文<td>备注', '<td>第一条<td>甲。<td>第九条', '<td>第二条<td>乙。<td>第八条'),
    ).toEqual([title, '第一条', '甲。', '第二条', '乙。']);
  });

  test('a table inside an article is none', () => {
    const source = readHtml(
      '<p>清屿市停车条例（草案）</p><p>第一条　收费标准如下：</p><table><tr><td>车型<td>备注<tr><td>小型<td>每小时二元</table><p>第二条　本条例自公布之日起施行。</p>',
    );
    expect(draftRange(source).blocks).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('by the boxes of a page', () => {
  test('what stands outside the box of the articles is not the draft’s', () => {
    const source = readHtml(
      '<ul><li><a href="#">第一条热线</a></ul><div><p>第一条　甲，应当有序。</p><p>第二条　乙，不得占道。</p></div><dl><dt>网友<dd>第三条　建议增加。</dl><p>版权</p>',
    );
    expect(
      draftRange(source)
        .blocks.map((at) => source.blocks[at])
        .map((block) => block && source.text.slice(block.start, block.end)),
    ).toEqual(['第一条　甲，应当有序。', '第二条　乙，不得占道。']);
  });

  test('the title may stand outside of it', () => {
    const source = readHtml(
      '<h1>清屿市停车条例（草案）</h1><p>浏览次数：12</p><div><p>第一条　甲，应当有序。</p><p>第二条　乙，不得占道。</p></div>',
    );
    expect(draftRange(source)).toEqual({ title: '清屿市停车条例（草案）', blocks: [0, 2, 3] });
  });
});

test('the heading of a comparison gets its stage from the notice', () => {
  const source = readHtml(
    '<p>现就《清屿市停车条例（修订草案）》公开征求意见。</p><h2>清屿市停车条例修订对照表</h2><table><tr><td>现行<td>修订草案<tr><td>第一条　甲。<td>第一条　乙。<tr><td>第二条　甲。<td>第二条　乙。</table>',
  );
  expect(draftRange(source).title).toBe('清屿市停车条例（修订草案）');
});

test('a law published again below the decision that amends it, however short its title', () =>
  check(`
  清屿市人民代表大会常务委员会关于修改《清屿市养犬条例》的决定
  一、将第三条修改为：“养犬应当登记。”
  二、删去第九条。
  《清屿市养犬条例》根据本决定作相应修改，重新公布。
+ 清屿市养犬条例
+ （2020年1月1日清屿市第七届人民代表大会常务委员会第三次会议通过）
+ 第一条　为了规范养犬行为，制定本条例。
+ 第二条　本市养犬，适用本条例。
+ 第三条　养犬应当登记。
`));
