import type { Stance } from '../../comment/comment.ts';

const asking = /[？?]|吗[？?。]?$|(?:^|[。；，,])请问|咨询|不明白|不清楚/u;
const against = /反对|不同意|不赞成|不支持|不应当?这样|没有必要|不合理|不公平|取消|删去|删除|去掉/u;
const wishing =
  /建议|改为|改成|修改|增加|补充|明确|写明|写清|完善|应当?(?:加|写|改|由)|希望|请(?:加|写|把|将|明确)|最好|偏(?:高|低)|太(?:高|低|长|短|少|多|严|宽|重|轻)/u;
const agreeing = /支持|赞成|同意|拥护|很好|写得好|周到|合理/u;

/**
 * The stance that an opinion's words speak; null where they do not say, or say two things. A wish for other words
 * weighs more than a “no” to those that stand: who says both wants them changed.
 */
export function guessStance(words: string): Stance | null {
  const said = words.trim();
  const no = against.test(said);
  const yes = agreeing.test(said.replace(/不(?:同意|赞成|支持|合理)/gu, ''));
  if (wishing.test(said)) return 'amend';
  if (no && !yes) return 'oppose';
  if (asking.test(said)) return 'ask';
  if (yes && !no) return 'support';
  return null;
}
