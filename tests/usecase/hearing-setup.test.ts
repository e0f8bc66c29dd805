import { describe, expect, it } from 'vitest';
import { newHearing } from '../../lib/hearing/staff/setup.ts';
import type { HearingSetup } from '../../lib/usecase/hearing-setup.ts';
import { readSetup } from '../../lib/usecase/hearing-setup.ts';
import { changedKeys, mergeSettings } from '../../lib/usecase/merge-settings.ts';
import { valuesOfNotice } from '../../lib/usecase/notice-values.ts';
import { calendarOf, emptyMeeting, emptySetup, withPeriod } from '../../lib/usecase/setup-defaults.ts';
import { faultsOf } from '../../lib/usecase/setup-faults.ts';
import { law } from './law.ts';

const now = Date.parse('2026-03-31T02:00:00.000Z');

/** The defaults with the few things that only the office knows. */
function filled(change: Partial<HearingSetup['settings']> = {}): HearingSetup {
  const empty = emptySetup(now);
  return {
    ...empty,
    id: 'parks',
    settings: {
      ...empty.settings,
      title: '《清屿市公园条例（草案）》公开征求意见',
      issuer: '清屿市人民代表大会常务委员会',
      privacy: {
        ...(empty.settings.privacy ?? expect.fail('no privacy')),
        handler: '法工委',
        contact: '0173-5550126',
      },
      numberPrefix: 'PARKS',
      ...change,
    },
  };
}

describe('a hearing that is being set up', () => {
  it('needs but name, issuer, address and contact: the rest is there', () => {
    expect([...faultsOf(emptySetup(now))].map(([at, { kind }]) => [at, kind])).toEqual([
      ['/id', 'missing'],
      ['/settings/title', 'missing'],
      ['/settings/issuer', 'missing'],
      ['/settings/privacy/handler', 'missing'],
      ['/settings/privacy/contact', 'missing'],
      ['/settings/numberPrefix', 'missing'],
    ]);
    const { id, settings, period } = filled();
    expect(faultsOf({ id, settings, period }).size).toBe(0);
    expect(newHearing.safeParse({ id, settings, period }).success).toBe(true);
  });

  it('is open for thirty whole days of Beijing, from tomorrow', () => {
    expect(emptySetup(now).period).toEqual({
      opensAt: '2026-03-31T16:00:00.000Z',
      closesAt: '2026-04-30T16:00:00.000Z',
    });
  });

  it('keeps personal data six months after the end, wherever the end is moved, until somebody says otherwise', () => {
    const untilOf = (setup: HearingSetup) => setup.settings.privacy?.identitiesUntil;
    const moved = withPeriod(filled(), { closesAt: '2026-06-30T16:00:00.000Z' });
    expect(untilOf(moved)).toBe('2026-12-30T16:00:00.000Z');
    const { privacy } = moved.settings;
    const said = {
      ...moved,
      settings: { ...moved.settings, privacy: privacy && { ...privacy, identitiesUntil: null } },
    };
    expect(untilOf(withPeriod(said, { closesAt: '2026-07-30T16:00:00.000Z' }))).toBeNull();
  });

  it('says what is wrong between fields', () => {
    const { settings, ...rest } = filled();
    const [field] = settings.form.fields;
    if (!field) throw new Error('expected a field');
    const meeting = { ...emptyMeeting(settings, rest.period.closesAt), place: '报告厅' };
    const kinds = (change: Partial<HearingSetup>) =>
      Object.fromEntries([...faultsOf({ ...rest, settings, ...change })].map(([at, { kind }]) => [at, kind]));
    const { opensAt } = rest.period;
    expect(kinds({ period: { opensAt, closesAt: opensAt } })).toEqual({ '/period/closesAt': 'order' });
    expect(
      kinds({
        settings: { ...settings, form: { ...settings.form, fields: [...settings.form.fields, field] } },
      }),
    ).toEqual({ '/settings/form/fields/3/key': 'twice' });
    expect(
      kinds({ settings: { ...settings, meeting: { ...meeting, applyBy: '2027-01-01T00:00:00.000Z' } } }),
    ).toEqual({ '/settings/meeting/applyBy': 'order' });
    expect(
      kinds({ settings: { ...settings, limits: { ...settings.limits, comments: Number.NaN } } }),
    ).toEqual({
      '/settings/limits/comments': 'number',
    });
  });

  it('comes back from where it was kept, with what is empty or wrong in it', () => {
    const setup = filled({ attachments: { count: Number.NaN, bytes: 5_000_000 }, title: '' });
    const meeting = emptyMeeting(setup.settings, setup.period.closesAt);
    const kept = { ...setup, settings: { ...setup.settings, meeting } };
    expect(readSetup(JSON.stringify(kept))).toEqual(kept);
    expect(readSetup('{"step": 1}')).toBeNull();
    expect(readSetup('no JSON')).toBeNull();
    expect(readSetup(null)).toBeNull();
  });

  it('has a calendar that follows from its days', () => {
    const { settings, period } = filled();
    const meeting = { ...emptyMeeting(settings, period.closesAt), at: '2026-04-26T01:00:00.000Z' };
    const days = calendarOf({ ...settings, meeting }, period).map(({ on, label }) => `${on} ${label.zh}`);
    expect(days).toContain('2026-04-01 公布草案，开始征求意见');
    expect(days).toContain('2026-04-16 确定听证陈述人');
    expect(days).toContain('2026-04-19 告知听证陈述人并送达材料');
    expect(days).toContain('2026-04-26 举行听证会');
    expect(days).toContain('2026-04-30 征求意见截止');
    expect(days.toSorted()).toEqual(days);
  });
});

const notice = `关于公开征求《清屿市公园条例（草案）》意见的公告
现将《清屿市公园条例（草案）》全文公布，向社会公开征求意见。意见请于2026年5月20日前反馈。
电子邮箱：fgw@rd.qingyu.example
通信地址：清屿市望潮区听涛路18号，邮编：973006。
联系电话：0173-5550126
请注明姓名、联系电话。
清屿市人民代表大会常务委员会法制工作委员会
2026年4月1日`;

describe('what an official notice tells', () => {
  it('stands with its sentence, and changes nothing before it is taken', () => {
    const values = valuesOfNotice(notice, null);
    const closes = values.find(({ field }) => field === 'closes') ?? expect.fail('no deadline');
    expect(closes.sentence).toContain('2026年5月20日前反馈');
    expect(closes.take(filled()).period.closesAt).toMatch(/^2026-05-(?:19|20)T16:00:00\.000Z$/);
    expect(values.every(({ sentence }) => notice.includes(sentence.trim().slice(0, 8)))).toBe(true);
  });

  it('fills each channel once, however often it is taken', () => {
    const all = valuesOfNotice(notice, null);
    const taken = [...all, ...all].reduce((setup, value) => value.take(setup), filled());
    expect(taken.settings.channels.map(({ kind }) => kind)).toEqual(['online', 'email', 'letter', 'phone']);
    expect(faultsOf(taken).size).toBe(0);
  });

  it('ties questions of a hearing to the articles they name', () => {
    const { tree } = law(
      '清屿市公园条例（草案）\n第一条　为了规范管理，制定本条例。\n第二条　公园免费开放。',
    );
    const called = `清屿市公园条例立法听证会公告
定于2026年5月10日上午9时在市图书馆举行立法听证会。
听证事项：
（一）第二条规定的免费开放是否合适？
听证陈述人12名，旁听人20名。`;
    const values = valuesOfNotice(called, tree);
    const { settings } = values.reduce((setup, value) => value.take(setup), filled());
    expect(settings.questions.map(({ articles }) => articles)).toEqual([['art_2']]);
    expect(settings.meeting).toMatchObject({ speakers: 12, observers: 20, at: '2026-05-10T01:00:00.000Z' });
  });
});

describe('settings that two people change', () => {
  const base = filled().settings;

  it('take over what only the other changed', () => {
    const merged = mergeSettings(base, { ...base, title: '我的' }, { ...base, issuer: '别人的' });
    expect([merged.settings.title, merged.settings.issuer]).toEqual(['我的', '别人的']);
    expect(merged).toMatchObject({ theirs: ['issuer'], both: [] });
  });

  it('keep one’s own where both changed the same, and say so', () => {
    const merged = mergeSettings(base, { ...base, title: '我的' }, { ...base, title: '别人的' });
    expect(merged.settings.title).toBe('我的');
    expect(merged).toMatchObject({ theirs: [], both: ['title'] });
  });

  it('differ in what was taken out as well', () => {
    const { attachments: _, ...without } = base;
    expect(changedKeys(base, without)).toEqual(['attachments']);
    expect(
      mergeSettings(base, { ...without, attachments: undefined }, base).settings.attachments,
    ).toBeUndefined();
  });
});
