import { describe, test } from 'vitest';
import { check } from './draft-notation.ts';

describe('the draft ends', () => {
  test('with the annex whose label 附： stands alone, tables and all', () =>
    check(`
+ 清屿市占道停车收费办法
+ 第一条　占道停车的收费，适用本办法。
+ 第二条　收费标准依照本办法所附标准表执行。
+ 第三条　本办法自2027年1月1日起施行。
+ 附：
+ 占道停车收费标准表
+ 一级道路	每小时4元
+ 二级道路	每小时2元
`));

  test('with an annex whose title stands below its label', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　停车管理委员会的产生，依照附件一。
+ 第二条　本市的停车活动，适用本条例。
+ 附件一
+ 停车管理委员会的产生办法
+ 一、委员会由九人组成。
+ 二、委员由街道推选。
`));

  test('without the files that are attached to its page', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
+ 第二条　本市的停车活动，适用本条例。
+ 第三条　本条例自2027年1月1日起施行。
  附件：
  1.征求意见稿.docx
  2.意见反馈表.xls
`));

  test('with quoted paragraphs that recur in an amendment', () => {
    const again = '+ “有前款行为，同时违反其他规定的，依照处罚较重的规定处理。”\n';
    check(`
+ 清屿市停车条例修正案（草案）
+ 一、将第三条修改为：“占用盲道停车的，处二百元罚款。
${again}+ 二、将第五条修改为：“占用消防通道停车的，处五百元罚款。
${again}+ 三、将第六条修改为：“损毁停车设施的，应当赔偿。
${again}+ 四、本修正案自公布之日起施行。
`);
  });

  test('without the remarks on each article that begin with its label', () =>
    check(`
+ 清屿市停车条例（草案）
+ 第一条　为了规范停车，制定本条例。
  ［说明］第一条是关于目的的规定。
+ 第二条　本市的停车活动，适用本条例。
  ［说明］第二条是关于范围的规定。
+ 第三条　本条例自2027年1月1日起施行。
  ［说明］第三条是关于施行的规定。
`));
});
