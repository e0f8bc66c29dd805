import { instantOf } from '../hearing/local-time.ts';
import { type Notice, readNotice } from '../hearing/notice/notice.ts';
import type { FormField } from '../hearing/protocol/form.ts';
import type { Meeting } from '../hearing/protocol/meeting.ts';
import { articlesOf, type DraftTree } from '../law/provision.ts';
import { freeId, freeKey } from './free-name.ts';
import type { HearingSettings, HearingSetup } from './hearing-setup.ts';
import { emptyMeeting, withPeriod } from './setup-defaults.ts';

/** One value that an official notice tells, with the sentence it came from; taken only when a person says so. */
export interface NoticeValue {
  readonly id: string;
  readonly field:
    | ('title' | 'issuer' | 'opens' | 'closes' | 'email' | 'letter' | 'phone' | 'particular' | 'question')
    | ('held' | 'heldAt' | 'applyBy' | 'speakers' | 'observers');
  /** As people read it. */
  readonly value: string;
  readonly sentence: string;
  /** The setup with it. */
  readonly take: (setup: HearingSetup) => HearingSetup;
}

/** UTF-16 units of a notice that are read; more is no notice. */
const longest = 100_000;

export function valuesOfNotice(text: string, tree: DraftTree | null): NoticeValue[] {
  const notice = readNotice(text.slice(0, longest));
  const { hearing } = notice;
  const sentence = (field: string, at = 0) => notice.sources[field]?.[at]?.sentence ?? '';
  const found: (NoticeValue | null)[] = [
    one('title', notice.title, sentence('title'), (title) => inSettings({ title: title.slice(0, 500) })),
    one('issuer', notice.issuer, sentence('issuer'), (issuer) => inSettings({ issuer })),
    moment('opens', notice.from, sentence('from'), (opensAt) => inPeriod({ opensAt })),
    moment('closes', notice.deadline, sentence('deadline'), (closesAt) => inPeriod({ closesAt }), true),
    ...notice.emails.map((address, at) =>
      one('email', address, sentence('emails', at), () =>
        withChannel({ kind: 'email', address, subject: notice.subjectWords[0] ?? null }),
      ),
    ),
    ...notice.addresses.map((address, at) =>
      one(
        'letter',
        [notice.postcodes[at], address].filter(Boolean).join(' '),
        sentence('addresses', at),
        () => letterTo(notice, address, at),
      ),
    ),
    ...notice.phones.map((number, at) =>
      one('phone', number, sentence('phones', at), () => withChannel({ kind: 'phone', number })),
    ),
    ...notice.requiredParticulars.map((label, at) =>
      one('particular', label, sentence('requiredParticulars', at), () => withField(label)),
    ),
    moment('held', hearing?.date, sentence('hearing.date'), (at) => inMeeting({ at })),
    one('heldAt', hearing?.place, sentence('hearing.place'), (place) => inMeeting({ place })),
    moment(
      'applyBy',
      hearing?.registrationDeadline,
      sentence('hearing.registrationDeadline'),
      (applyBy) => inMeeting({ applyBy }),
      true,
    ),
    seats('speakers', hearing?.speakers, sentence('hearing.speakers')),
    seats('observers', hearing?.observers, sentence('hearing.observers')),
    ...(hearing?.questions ?? []).map((asked, at) =>
      one('question', asked.text, sentence('hearing.questions', at), () => withQuestion(asked, tree)),
    ),
  ];
  return found.flatMap((value, at) => (value === null ? [] : [{ ...value, id: `${value.field}-${at}` }]));
}

type Take = NoticeValue['take'];

function one(
  field: NoticeValue['field'],
  value: string | null | undefined,
  sentence: string,
  take: (value: string) => Take,
): NoticeValue | null {
  return value ? { id: field, field, value, sentence, take: take(value) } : null;
}

/** `2026-05-20T24:00` or a whole day, which begins or ends with it; shown as it is written. */
function moment(
  field: NoticeValue['field'],
  value: string | null | undefined,
  sentence: string,
  take: (instant: string) => Take,
  end = false,
): NoticeValue | null {
  return one(field, value?.replace('T', ' '), sentence, (shown) => (setup) => {
    const [day = '', time = end ? '24:00' : '00:00'] = shown.split(' ');
    return take(instantOf({ day, time }, setup.settings.timeZone))(setup);
  });
}

function seats(
  field: 'speakers' | 'observers',
  value: number | string | null | undefined,
  sentence: string,
): NoticeValue | null {
  // Of `10-15` the greater number is how many there may be.
  const most = Number(
    String(value ?? '')
      .split('-')
      .at(-1),
  );
  return Number.isInteger(most) && most > 0
    ? one(field, String(value), sentence, () => inMeeting({ [field]: most }))
    : null;
}

function inSettings(change: Partial<HearingSettings>): Take {
  return (setup) => ({ ...setup, settings: { ...setup.settings, ...change } });
}

function inPeriod(change: Partial<HearingSetup['period']>): Take {
  return (setup) => withPeriod(setup, change);
}

function inMeeting(change: Partial<Meeting>): Take {
  return (setup) => {
    const { settings, period } = setup;
    const meeting = {
      ...(settings.meeting ?? emptyMeeting(settings, period.closesAt, change.at)),
      ...change,
    };
    return { ...setup, settings: { ...settings, meeting } };
  };
}

function withChannel(channel: HearingSettings['channels'][number]): Take {
  return (setup) => {
    const known = JSON.stringify(setup.settings.channels).includes(JSON.stringify(channel));
    return known ? setup : inSettings({ channels: [...setup.settings.channels, channel] })(setup);
  };
}

function letterTo({ issuer, postcodes, subjectWords }: Notice, address: string, at: number): Take {
  return (setup) =>
    withChannel({
      kind: 'letter',
      recipient: issuer ?? setup.settings.issuer,
      address,
      postcode: postcodes[at] ?? null,
      envelope: subjectWords[0] ?? null,
    })(setup);
}

/** A field that asks for it, unless one with these words is there. */
function withField(label: string): Take {
  return (setup) => {
    const { form } = setup.settings;
    if (form.fields.some((field) => field.label.zh === label)) return setup;
    const common = { key: freeKey(form.fields), label: { zh: label, en: '' }, required: true, help: null };
    const field: FormField = /电话|手机/.test(label)
      ? { ...common, type: 'phone', maxLength: 40 }
      : /邮箱|电子邮件/.test(label)
        ? { ...common, type: 'email', maxLength: 254 }
        : { ...common, type: 'text', maxLength: 200 };
    const before = form.fields.findIndex(({ type }) => type === 'consent');
    const at = before < 0 ? form.fields.length : before;
    return inSettings({ form: { ...form, fields: form.fields.toSpliced(at, 0, field) } })(setup);
  };
}

function withQuestion(
  { text, articles }: { readonly text: string; readonly articles: readonly string[] },
  tree: DraftTree | null,
): Take {
  const named = tree ? [...articlesOf(tree.provisions)] : [];
  const eIds = articles.flatMap((number) => named.find((article) => article.number === number)?.eId ?? []);
  return (setup) => {
    const { questions } = setup.settings;
    if (questions.some((known) => known.text === text)) return setup;
    return inSettings({ questions: [...questions, { id: freeId(questions), text, articles: eIds }] })(setup);
  };
}
