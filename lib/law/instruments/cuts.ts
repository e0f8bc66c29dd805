import { endsSentence, squeeze } from '../characters.ts';
import { annexMark } from '../chinese/around.ts';
import { readEnumerator } from '../chinese/enumerators.ts';
import type { Line } from '../line.ts';

/** What begins at a line that parts one instrument from another. */
export type CutKind = 'title' | 'annex' | 'explanation' | 'notice' | 'restart';

/** Longest title, in UTF-16 units without blanks. The longest in the corpus has 62. */
const longestTitle = 80;
/** 一般规定, 其他规定 and the like are headings; titles name at least a place or a matter. */
const shortestTitle = 6;

const kinds =
  '法|法典|条例|條例|规定|規定|办法|辦法|规则|規則|细则|細則|决定|決定|决议|決議|章程|通则|通則|准则|準則|规范|規範|解释|解釋|修正案|(?:若干|实施|實施|指导|指導|处理|的)(?:意见|意見)|方案|标准|標準';
const brackets = '[（(〔［【][^（）()]*[）)〕］】]';
const stages = '(?:修订|修訂|修正|修改)?(?:草案|初稿)|(?:草案)?[一二三四]?(?:次|审|審)?[^（）()]{0,6}稿';
const title = new RegExp(`(?:${kinds})》?(?:第.{1,4}[编編章])?(?:${stages}|${brackets})*$`);
const comparison =
  /(?:修改|修订|修訂|修正|条文|條文|新旧|前后)*(?:对照|對照|对比|對比|比较|比較)(?:表|文本|稿)?(?:（[^）]*）)?$/;
const contract =
  /(?:协议|協議|合同|公约|承诺书|申请书|申請書|示范文本|格式文本|名录|名錄|清单|清單|一览表|登记表|审批表)(?:书|書)?(?:（[^）]*）)?$/;
const explanation =
  /(?:说明|說明|解读|解讀|起草情况|审议结果的?报告|修改情况的?(?:报告|汇报)|審議結果的?報告|汇报|彙報|问答|一图读懂)(?:（[^）]*）)?$/;
const explanationHead =
  /^(?:关于|關於|《|附件|起草|立法|编制|編制|修订|修訂|修改|条例|办法|草案|说明|說明|.{0,30}(?:草案|稿)[）)]?》?的?)/;
const notice =
  /(?:公告|通知|通告|公示|启事|啟事|征求意见|徵求意見|征集意见|公开征集|(?:反馈|意见|意見|征集|徵集|征询)表|回执)(?:（[^）]*）)?$/;
const stage =
  /草案|征求意见稿|徵求意見稿|送审稿|送審稿|审议稿|審議稿|修改稿|修订稿|修訂稿|讨论稿|討論稿|建议稿|表决稿|初稿|论证稿/;
/** What stands right below the title of a law, however short that is: the note on its adoption, its contents. */
const belowTitle =
  /^(?:[（(〔].*(?:通过|通過|公布|发布|發布|批准|修正|修订|修訂|施行).*[）)〕]$|目[录錄次]$|第一[编編章節节])/;
const bareHeading = /^第[一二三四五六七八九十百零〇\d]+(?:分?[编編]|[章节節])$/;

/** 附： or 附件2： on a line of its own. */
const loneAnnex = /^附[件录錄表图圖]?[一二三四五六七八九十\d]{0,3}[：:]$/;

/** The title is that of a text not yet adopted. */
export function namesStage(words: string): boolean {
  return stage.test(words);
}

/** The words of the lines above and below, squeezed; empty where they are long. */
export interface Neighbours {
  readonly before: string;
  readonly below: string;
}

/** What the line begins, null where it begins nothing. */
export function cutAt(text: string, line: Line, neighbours: Neighbours): CutKind | null {
  if (line.end - line.start > longestTitle * 2 || line.hint?.link) return null;
  const words = squeeze(text.slice(line.start, line.end));
  if (words === '' || words.length > longestTitle) return null;
  // The colon of 附： ends no sentence.
  const annex = loneAnnex.test(words) || !endsSentence(words.at(-1)) ? annexMark(text, line) : null;
  if (annex) return annexKind(annex.heading);
  if (endsSentence(words.at(-1))) return null;
  if (readEnumerator(text, line.start, line.end) || words.startsWith('第')) return null;
  return kindOf(words, line, neighbours);
}

function annexKind(heading: string | null): CutKind {
  const words = heading?.replace(/^[：:．.、\s]+/, '') ?? '';
  if (explanation.test(words)) return 'explanation';
  if (words !== '' && !/^[（(]?\d/.test(words) && isTitle(words) && namesStage(words)) return 'title';
  return 'annex';
}

function kindOf(words: string, line: Line, { before, below }: Neighbours): CutKind | null {
  if (notice.test(words)) return words.length >= shortestTitle ? 'notice' : null;
  const standsOut =
    line.hint?.heading !== undefined || line.hint?.centred === true || line.hint?.bold === true;
  if (explanation.test(words) && (standsOut || explanationHead.test(words))) return 'explanation';
  if (bareHeading.test(before)) return null;
  const isNamed = standsOut || namesStage(words) || words.length >= shortestTitle + 4;
  if (isTitle(words) && (isNamed || belowTitle.test(below))) return 'title';
  if (contract.test(words) && standsOut) return 'annex';
  return null;
}

function isTitle(words: string): boolean {
  if (words.length < shortestTitle || /[。；;！!？?：:]/.test(words)) return false;
  return title.test(words.replace(around, '')) || (comparison.test(words) && new RegExp(kinds).test(words));
}

/** What may stand around a title: 《…》 and 全文. */
const around = /^《|》?(?:全文|正文|文本)?$/g;

/** The name of the draft in a title: without quotation marks, 附件1, 全文 and 修改对照表. */
export function bareTitle(words: string): string {
  const own = words.replace(/^附件?[一二三四五六七八九十\d]*[：:．.、]?/, '').replace(around, '');
  return comparison.test(own) && !title.test(own) ? own.replace(comparison, '').replace(/[《》]/g, '') : own;
}

/** 征求意见, 公告如下 …: the line belongs to a notice. */
export function speaksOfNotice(words: string): boolean {
  return /征求意见|徵求意見|公告如下|通知如下|通告如下|提出(?:修改)?意见|提出意見|反馈意见|意见反馈|邮政编码|電子郵[件箱]|电子邮[件箱]/.test(
    words,
  );
}
