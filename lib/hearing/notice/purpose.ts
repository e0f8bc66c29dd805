import type { Day } from './calendar.ts';
import { itemLabelOf } from './item-label.ts';
import type { Passage } from './passage.ts';
import type { Period } from './period.ts';

/** What a limit is for. `old`: an earlier round (此前), or what an extension or correction takes back (原定). */
export type Purpose = 'comments' | 'registration' | 'old' | 'other';

/** What the notice as a whole tells about its limits. */
export interface Setting {
  /** Day of publication, null where it is not known. */
  readonly published: Day | null;
  /** No limit of this notice lies before this day. */
  readonly earliest: Day | null;
  /** 延长 or 更正 in the title. The period that an extension tells again is the old one. */
  readonly amends: 'extends' | 'corrects' | null;
  readonly hearing: boolean;
  /** 征求意见 in the title. */
  readonly consults: boolean;
}

const renewing = /正确|延长|延期|顺延|推迟|延后|延至|应为|应是|更正|改为|调整|变更|修正|更改/;
const renewingAnywhere = /正确|延长|延期|顺延|推迟|延后|延至|应为|更正/;

/** The limit takes the place of another: 延长至, 更正为, 正确日期为. */
export function isRenewed(period: Period, { amends }: Setting): boolean {
  const lead = period.before.slice(-24) + period.words.slice(0, 16);
  if (period.shape === 'extension') return false;
  return (amends === null ? renewingAnywhere : renewing).test(lead);
}

const old =
  /原(?:定|为|公告|截止|征求|文|通知|计划|来|期限|时间|拟|规定)|误|曾|此前|前期|已于|上次|上一次|首次/;
const oldRound = /(?:征求|征集|听取)(?:过|了)|过(?:意见|建议)/;
const oldSentence = /^.{0,6}(?:此前|前期|前一阶段|上一轮|第一轮|首轮|在此之前)/;
const takenBack = /^["”]?(?:有误|应为|应是|更正为|改为|调整为|变更为|延长[至到]|延期[至到]|顺延[至到])/;
const elsewhere =
  /施行|实施|生效|有效期|审议|表决|提请|领取|答复|回复|公布结果|采纳情况|立法(?:建议)?项目|座谈会|(?:发布|公布|成文|发文|更新)(?:时间|日期)|告知本人|通知本人|年满|汇总情况|(?:情况|结果)[^,。]{0,6}公布|公布[^,。]{0,8}(?:情况|结果)/;
const registering = /报名|申请(?:参加|旁听|出席)|申报参加/;
const speaking = /听证会|陈述(?:意见|材料|稿)|召开|举行|签到/;
const written =
  /书面(?:意见|建议|材料|形式)|(?:意见|建议)[^。;,]{0,10}(?:寄|送|发|反馈|提交)|(?:寄|送|发|反馈|提交|提出)[^。;,]{0,10}(?:意见|建议)/;
const commenting = /意见|建议|反馈|征求|征集|公示|来信|来函|截止|公告期|结束(?:时间|日期)/;
/** 时间：, 期限自: in a notice that asks for comments, its own. */
const bareLabel = /^(?:起止|有效|开始|起始)?(?:时间|期限|日期|起止日期)(?=[:\t自为从])/;

/** Reads from clause, sentence and headings what the period or limit is for. */
export function purposeOf(period: Period, passage: Passage, setting: Setting): Purpose {
  const clause = period.before + period.words + period.behind;
  if (elsewhere.test(clause)) return 'other';
  const renewed = isRenewed(period, setting);
  if (!renewed && isOld(period, passage, setting)) return 'old';
  const context = `${passage.heading}\n${passage.text}`;
  if (registering.test(clause)) return 'registration';
  if (/陈述|发言|听证(?:会)?代表|听证(?:会)?参加人/.test(clause)) return 'other';
  if (written.test(clause)) return 'comments';
  if (speaking.test(clause)) return 'other';
  if (registering.test(context)) return 'registration';
  if (period.shape === 'at') return 'other';
  if (setting.hearing) return /征求|征集|书面|意见/.test(context) ? 'comments' : 'other';
  const bare = setting.consults && bareLabel.test(passage.text.slice(itemLabelOf(passage.text)?.length ?? 0));
  return bare || commenting.test(context) || isCell(period) ? 'comments' : 'other';
}

function isOld(period: Period, { text }: Passage, { amends }: Setting): boolean {
  if (old.test(period.before) || oldRound.test(period.behind) || takenBack.test(period.behind)) return true;
  if (oldSentence.test(text) || (period.shape === 'range' && oldRound.test(text))) return true;
  return amends === 'extends' && period.shape === 'range';
}

/** A day alone between two commas or cells, as tables give it. */
function isCell({ before, behind, shape }: Period): boolean {
  return before === '' && behind === '' && (shape === 'before' || shape === 'range');
}
