import { addDays, addMonths, addWorkdays, type Day } from './calendar.ts';
import { dayMeant, withTime } from './moment.ts';
import type { Passage } from './passage.ts';
import { findPeriods, type Period } from './period.ts';

/** What a limit is for. Old ones (此前, 原定) stand for what an extension changes. */
export type Purpose = 'comments' | 'registration' | 'old' | 'other';

/** A limit with its place in the calendar; null where it depends on a day that is not known. */
export interface Limit {
  readonly from: string | null;
  readonly to: string | null;
  readonly purpose: Purpose;
  /** Says that it takes the place of another: 延长至, 更正为. */
  readonly renewed: boolean;
  readonly shape: Period['shape'];
  readonly passage: Passage;
}

/** What the notice as a whole tells about its limits. */
export interface Setting {
  readonly published: Day | null;
  /** 延长 or 更正 in the title. The period that an extension tells again is the old one. */
  readonly amends: 'extends' | 'corrects' | null;
  readonly hearing: boolean;
}

/** Every time limit of the passages, in order. */
export function findLimits(passages: readonly Passage[], setting: Setting): Limit[] {
  const limits: Limit[] = [];
  for (const passage of passages) {
    for (const period of findPeriods(passage.text)) {
      const renewed = isRenewed(period, setting);
      const purpose = purposeOf(period, passage, setting, renewed);
      const previous = limits.findLast(({ to, purpose }) => to !== null && purpose !== 'other')?.to ?? null;
      limits.push({
        ...reckon(period, setting.published, previous),
        purpose,
        renewed,
        shape: period.shape,
        passage,
      });
    }
  }
  return limits;
}

const renewing = /延长|延期|顺延|推迟|延后|延至|应为|应是|更正|改为|调整|变更|修正|更改/;

function isRenewed(period: Period, setting: Setting): boolean {
  const lead = period.before.slice(-24) + period.words.slice(0, 16);
  if (period.shape === 'extension') return true;
  return (
    renewing.test(lead) && (setting.amends !== null || /延长|延期|顺延|推迟|延后|延至|应为|更正/.test(lead))
  );
}

const old = /原定|原为|原公告|原截止|原征求|误|曾|此前|前期|已于|上次|上一次|首次/;
const elsewhere =
  /施行|实施|生效|有效期|审议|表决|提请|领取|答复|回复|公布结果|采纳情况|立法(?:建议)?项目|座谈会|(?:发布|公布|成文|发文|更新)(?:时间|日期)|通知本人|告知本人|年满/;
const registering = /报名|申请(?:参加|旁听|出席)|申报参加/;
const speaking = /听证会|陈述(?:意见|材料|稿)|召开|举行|签到/;
const written =
  /书面(?:意见|建议|材料|形式)|(?:意见|建议)[^。;,]{0,10}(?:寄|送|发|反馈|提交)|(?:寄|送|发|反馈|提交|提出)[^。;,]{0,10}(?:意见|建议)/;
const commenting = /意见|建议|反馈|征求|征集|公示|来信|来函|截止|截至/;

function purposeOf(period: Period, passage: Passage, setting: Setting, renewed: boolean): Purpose {
  const clause = period.before + period.words + period.behind;
  if (elsewhere.test(clause)) return 'other';
  if (old.test(period.before) && !renewed) return 'old';
  if (/过(?:意见|建议)|征求过|征集过/.test(period.behind)) return 'old';
  const context = `${passage.heading}\n${passage.text}`;
  if (registering.test(clause)) return 'registration';
  const comments = setting.amends === 'extends' && period.shape === 'range' && !renewed ? 'old' : 'comments';
  if (written.test(clause)) return comments;
  if (registering.test(context)) return 'registration';
  if (speaking.test(clause) || (setting.hearing && period.shape === 'at')) return 'other';
  if (setting.hearing && !/征求|征集|书面|意见/.test(context)) return 'other';
  return commenting.test(context) && period.shape !== 'at' ? comments : 'other';
}

function reckon(
  period: Period,
  published: Day | null,
  previous: string | null,
): { from: string | null; to: string | null } {
  const from = beginningDay(period, published);
  const { to } = period;
  if (to.kind === 'moment') {
    const after = from !== null && period.from !== null ? from.slice(0, 10) : null;
    const day = dayMeant(to.moment, { published, after });
    return { from, to: day === null ? null : withTime(day, to.moment.time) };
  }
  if (to.kind === 'extension')
    return { from: null, to: previous === null ? null : add(previous.slice(0, 10), to.length) };
  const since = to.since === 'publication' ? published : dayMeant(to.since, { published });
  return { from, to: since === null ? null : add(since, to.length) };
}

function beginningDay(period: Period, published: Day | null): string | null {
  const { from, to } = period;
  if (from === null || from === 'unknown' || from === 'day after publication' || from === 'publication') {
    if (from === null || from === 'unknown' || published === null) return null;
    const workdays = to.kind === 'length' && to.length.unit === 'workday';
    return from === 'day after publication' || workdays ? addDays(published, 1) : published;
  }
  const day = dayMeant(from, { published });
  return day === null ? null : withTime(day, from.time);
}

function add(day: Day, { count, unit }: { count: number; unit: 'day' | 'workday' | 'month' }): Day {
  if (unit === 'workday') return addWorkdays(day, count);
  return unit === 'month' ? addMonths(day, count) : addDays(day, count);
}

const strength: Record<Period['shape'], number> = {
  range: 5,
  length: 5,
  before: 4,
  until: 4,
  at: 1,
  'bare length': 2,
  extension: 3,
};

/** The limit that holds for this purpose: a renewed one first, then the fullest, then the first. */
export function holdingLimit(limits: readonly Limit[], purpose: Purpose): Limit | null {
  let best: Limit | null = null;
  for (const limit of limits) {
    if (limit.purpose !== purpose) continue;
    if (best === null || weight(limit) > weight(best)) best = limit;
  }
  return best;
}

function weight(limit: Limit): number {
  return (limit.to === null ? 0 : 10) + (limit.renewed ? 20 : 0) + strength[limit.shape];
}
