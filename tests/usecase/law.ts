import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { PageReading } from '../../lib/usecase/ports.ts';

/** An invented draft in the making of its towns. */
export const dogs = `清屿市养犬管理条例（草案）
第一章　总则
第一条　为了规范养犬行为，保障公民身体健康和人身安全，根据有关法律、行政法规，结合本市实际，制定本条例。
第二条　本市行政区域内犬只的饲养、经营、收容以及相关管理活动，适用本条例。
军用、警用、应急救援用犬以及动物园、科研机构饲养的犬只，依照有关规定管理。
第二章　养犬行为规范
第三条　携带犬只出户，应当遵守下列规定：
（一）为犬只佩戴犬牌；
（二）使用长度不超过一点五米的犬绳牵引犬只，主动避让老年人、残疾人、孕妇和儿童；
（三）乘坐电梯时避开高峰时段，并为犬只佩戴嘴套；
（四）即时清除犬只排泄的粪便。
第四条　在重点管理区内，携带犬只出户的时间为每日二十时至次日六时。
市人民政府可以根据季节变化调整前款规定的时间，并向社会公布。
第五条　养犬人应当采取措施防止犬只吠叫影响他人正常生活。`;

export function law(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** A page that shows a text, with its menu and its counter around it. */
export function page(text: string, change: Partial<PageReading> = {}): PageReading {
  return {
    url: 'https://qingyu-rd.example/1.html',
    pageTitle: '清屿市人大',
    hearingUrl: null,
    paging: null,
    ...law(text),
    ...change,
  };
}
