import { instantOf } from '../hearing/local-time.ts';
import { dayIn } from '../hearing/meeting/calendar.ts';
import { addDays } from '../hearing/notice/calendar.ts';
import type { FormField } from '../hearing/protocol/form.ts';
import type { Meeting } from '../hearing/protocol/meeting.ts';
import type { HearingSettings, HearingSetup } from './hearing-setup.ts';

/** All of China keeps one time. */
export const beijing = 'Asia/Shanghai';

/** 立法法第四十条: drafts of laws are open for thirty days at least; local rules follow it. */
const openDays = 30;

/** Personal data are kept so long after the end unless somebody says otherwise. */
const keptMonths = 6;

const nameField: FormField = {
  key: 'name',
  type: 'text',
  label: { zh: '姓名', en: 'Name' },
  required: true,
  help: null,
  maxLength: 40,
};
const phoneField: FormField = {
  key: 'phone',
  type: 'phone',
  label: { zh: '联系电话', en: 'Phone' },
  required: false,
  help: { zh: '用于答复和核实', en: 'For the answer and for checking' },
  maxLength: 40,
};
/** PIPL article 14: agreed to by a press of one's own, never beforehand. */
const consentField: FormField = {
  key: 'consent',
  type: 'consent',
  label: {
    zh: '我同意收件单位为核对和答复意见使用上面填写的信息。',
    en: 'I agree that the office uses what I filled in above to check and answer my comments.',
  },
  required: true,
  help: null,
};

/** PIPL article 31: under fourteen a guardian agrees. */
export const childhood = {
  under: 14,
  rule: {
    zh: '不满十四周岁的，请由父母或者其他监护人代为填写并同意。',
    en: 'If you are under fourteen, a parent or guardian fills this in and agrees for you.',
  },
};

/** A hearing nobody has filled in yet: from tomorrow, thirty days, with what the law asks to be told of personal data. */
export function emptySetup(now: number, issuer = ''): HearingSetup {
  const first = addDays(dayIn(now, beijing), 1);
  const closesAt = instantOf({ day: addDays(first, openDays - 1), time: '24:00' }, beijing);
  const settings: HearingSettings = {
    title: '',
    issuer,
    place: null,
    timeZone: beijing,
    questions: [],
    calendar: [],
    form: {
      purpose: {
        zh: '以下信息只供收件单位核对和答复意见使用，不向社会公开，到期删除。',
        en: 'Used by the receiving office only, to check and answer comments; never published, deleted in time.',
      },
      fields: [nameField, phoneField, consentField],
    },
    privacy: {
      handler: '',
      contact: '',
      identitiesUntil: monthsAfter(closesAt, keptMonths),
      wordsUntil: null,
      minors: childhood,
    },
    channels: [{ kind: 'online' }],
    limits: { comments: 200, characters: 5000, bytes: 1_000_000 },
    attachments: { count: 3, bytes: 5_000_000 },
    numberPrefix: '',
    graceSeconds: 600,
  };
  return {
    step: 0,
    text: null,
    id: '',
    settings,
    period: { opensAt: instantOf({ day: first, time: '00:00' }, beijing), closesAt },
  };
}

/** Another period: personal data are kept as long after it as before, until somebody has said until when. */
export function withPeriod(setup: HearingSetup, change: Partial<HearingSetup['period']>): HearingSetup {
  const { settings } = setup;
  const period = { ...setup.period, ...change };
  const { privacy } = settings;
  if (privacy === null || privacy.identitiesUntil !== monthsAfter(setup.period.closesAt, keptMonths))
    return { ...setup, period };
  const identitiesUntil = monthsAfter(period.closesAt, keptMonths);
  return { ...setup, period, settings: { ...settings, privacy: { ...privacy, identitiesUntil } } };
}

/** So many months later at the same hour in UTC: long enough for the draft to be adopted and answered. */
function monthsAfter(instant: string, months: number): string | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString();
}

/**
 * Held some days before the period ends, or `at`. The days most places set: notice 20 before, selection 10, told 7,
 * observers 3, minutes 5 after, feedback 15.
 */
export function emptyMeeting(
  { form, timeZone }: Pick<HearingSettings, 'form' | 'timeZone'>,
  closesAt: string,
  at?: string,
): Meeting {
  const on = (from: string, days: number, time: string) => {
    const day = Date.parse(from);
    return Number.isNaN(day) ? '' : instantOf({ day: addDays(dayIn(day, timeZone), days), time }, timeZone);
  };
  const held = at ?? on(closesAt, -4, '09:00');
  return {
    at: held,
    place: '',
    applyBy: on(held, -13, '24:00'),
    speakers: 12,
    observers: 20,
    minutes: 10,
    statementsBy: on(held, -4, '24:00'),
    form: { purpose: form.purpose, fields: form.fields.filter(({ type }) => type !== 'choice') },
    rules: {
      noticeDaysBefore: 20,
      selectedDaysBefore: 10,
      toldDaysBefore: 7,
      observersToldDaysBefore: 3,
      transcriptDaysAfter: 5,
      feedbackDaysAfter: 15,
    },
  };
}

/** The days that follow from period and meeting, for the calendar that citizens see. */
export function calendarOf(
  { meeting, timeZone }: Pick<HearingSettings, 'meeting' | 'timeZone'>,
  { opensAt, closesAt }: HearingSetup['period'],
): HearingSettings['calendar'] {
  const day = (at: string, end = false) => dayIn(Date.parse(at) - (end ? 1 : 0), timeZone);
  const entry = (on: string, zh: string, en: string) => ({ on, label: { zh, en } });
  const held = meeting ? day(meeting.at) : '';
  const after = (days: number) => addDays(held, days);
  const entries = [
    entry(day(opensAt), '公布草案，开始征求意见', 'Draft published, comments open'),
    entry(day(closesAt, true), '征求意见截止', 'Comments close'),
    ...(meeting
      ? [
          entry(
            day(meeting.applyBy, true),
            '听证陈述人、旁听人报名截止',
            'Last day to apply to speak or observe',
          ),
          entry(after(-meeting.rules.selectedDaysBefore), '确定听证陈述人', 'Speakers chosen'),
          entry(
            after(-meeting.rules.toldDaysBefore),
            '告知听证陈述人并送达材料',
            'Speakers told, papers sent',
          ),
          entry(day(meeting.statementsBy, true), '听证陈述人提交书面陈述', 'Written statements due'),
          entry(after(-meeting.rules.observersToldDaysBefore), '告知旁听人', 'Observers told'),
          entry(held, '举行听证会', 'Hearing'),
          entry(
            after(meeting.rules.transcriptDaysAfter),
            '听证陈述人核对笔录',
            'Minutes checked by speakers',
          ),
        ]
      : []),
  ];
  return entries.toSorted((one, other) => one.on.localeCompare(other.on));
}
