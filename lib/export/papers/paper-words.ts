import type { Stance } from '../../comment/comment.ts';
import type { ChannelKind } from '../../hearing/dossier.ts';

/** Papers are official Chinese documents: their words are theirs, in whatever language the screen is. */
export const stanceNames: Readonly<Record<Stance, string>> = {
  support: '支持',
  oppose: '反对',
  amend: '修改建议',
  ask: '疑问',
};

export const channelNames: Readonly<Record<ChannelKind, string>> = {
  online: '网上提交',
  email: '电子邮件',
  letter: '信函',
  phone: '电话',
  desk: '现场代录',
  station: '联系点',
  meeting: '座谈会、听证会',
};

/** What stands where nothing was decided yet. */
export const undecided = '未定';

/** 2026年4月9日, in the hearing's own zone. */
export function dayOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const of = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${of.year}年${of.month}月${of.day}日`;
}

/** 2026-04-09, in the hearing's own zone. */
export function shortDayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

/** 甲、乙和丙 */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}
