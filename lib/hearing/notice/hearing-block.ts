import type { Day } from './calendar.ts';
import { holdingLimit, type Limit } from './deadline.ts';
import { dayMeant, findMoments, type Moment, withTime } from './moment.ts';
import type { Passage } from './passage.ts';
import { findQuestions, type PlacedQuestion } from './questions.ts';
import { readObservers, readSpeakers, type Seats } from './seats.ts';
import { printedOf, type Sheet, type Span } from './sheet.ts';

/** A value and the span it was read from, a sentence or a question. */
export interface Told<Value> {
  readonly value: Value;
  readonly span: Span;
}

export interface HearingBlock {
  readonly date: Told<string> | null;
  readonly place: Told<string> | null;
  readonly registrationDeadline: Told<string> | null;
  readonly speakers: Told<Exclude<Seats, null>> | null;
  readonly observers: Told<Exclude<Seats, null>> | null;
  readonly questions: readonly PlacedQuestion[];
}

export interface HearingSource {
  readonly sheet: Sheet;
  readonly paragraphs: readonly Span[];
  readonly passages: readonly Passage[];
  readonly limits: readonly Limit[];
  readonly published: Day | null;
}

/** The notice calls a hearing, rather than naming one in passing. */
export function callsHearing(title: string, passages: readonly Passage[]): boolean {
  if (/听证/.test(title))
    return !/听证(?:会)?(?:报告|结果|笔录)|(?:情况|结果)的?(?:公告|公示|通报)/.test(title);
  return (
    passages.some(({ text }) =>
      /(?:决定|定于|拟于|将于)[^。]{0,40}(?:举行|召开|举办)[^。]{0,30}听证会/.test(text),
    ) && passages.some(({ text, heading }) => /报名|听证事项|听证陈述人/.test(text + heading))
  );
}

export function readHearing(source: HearingSource): HearingBlock {
  const { sheet, passages, limits } = source;
  return {
    date: dateOf(passages, source.published),
    place: first(passages, (passage) => placeIn(sheet, passage)),
    registrationDeadline: registrationDeadline(limits),
    speakers: first(passages, ({ text }) => readSpeakers(text)),
    observers: first(passages, ({ text }) => readObservers(text)),
    questions: findQuestions(sheet, source.paragraphs),
  };
}

function registrationDeadline(limits: readonly Limit[]): Told<string> | null {
  const limit = holdingLimit(limits, 'registration');
  return limit === null || limit.to === null ? null : { value: limit.to, span: limit.passage.span };
}

function first<Value>(
  passages: readonly Passage[],
  read: (passage: Passage) => Value | null,
): Told<Value> | null {
  for (const passage of passages) {
    const value = read(passage);
    if (value !== null) return { value, span: passage.span };
  }
  return null;
}

/** The first day told; where another sentence tells its hour too (定于5月20日 … 时间：5月20日9时), that one. */
function dateOf(passages: readonly Passage[], published: Day | null): Told<string> | null {
  const day = first(passages, (passage) => dateIn(passage, published));
  if (day === null || day.value.includes('T')) return day;
  const hour = first(passages, (passage) => {
    const date = dateIn(passage, published);
    return date?.startsWith(`${day.value}T`) ? date : null;
  });
  return hour ?? day;
}

const registering = /报名|申请|公示|公布|征求意见|提交|截止|反馈/;
const held = /听证|举行|召开|举办|开会|会议/;

function dateIn(passage: Passage, published: Day | null): string | null {
  for (const moment of findMoments(passage.text)) {
    const day = dayMeant(moment, { published });
    if (day !== null && isHearingDay(passage, moment)) return withTime(day, moment.time);
  }
  return null;
}

const timeLabel = /(?:时\s?间|日期)(?:[和与及、]地点)?(?:定于|定为|[为是:\t])?\s?$/;
const setFor = /(?:定于|拟于|将于|[于在]|延期至|推迟至|延至|改为|改在|调整为|调整至)\s?$/;
const takenBack = /原(?:定|计划|拟)?(?:于|在)?\s?$/;

/** 时间：… in the hearing's own section, or …在…举行; not the day that a postponement takes back. */
function isHearingDay({ text, heading }: Passage, moment: Moment): boolean {
  const before = text.slice(Math.max(0, moment.start - 24), moment.start);
  if (takenBack.test(before)) return false;
  if (
    setFor.test(before) &&
    /^[^。;]{0,50}(?:举行|召开|举办|进行)/.test(text.slice(moment.end, moment.end + 60))
  ) {
    return /听证/.test(text + heading);
  }
  if (!timeLabel.test(before) || registering.test(before)) return false;
  const section = heading.split('\n').at(-1) ?? '';
  const registers = registering.test(section) && !held.test(text);
  return !registers && !/报名/.test(heading + text.slice(0, moment.start));
}

const unset = /另行|待定|另定|通知|具体|未定|确定后/;
const labelled = /(?:时\s?间(?:[和与及、]))?地\s?点(?:设在|定在|[为是:\t])\s?/;
const convenedAt = /在([^,。;]{4,60}?)(?:举行|召开|举办|进行)/;

function placeIn(sheet: Sheet, passage: Passage): string | null {
  const { text, heading } = passage;
  if (/报名|领取|提交|查阅|签到/.test(text.slice(0, 40)) && !/听证会/.test(text)) return null;
  const label = labelled.exec(text);
  if (label && !/报名|领取|提交|查阅|现场/.test(heading + text.slice(0, label.index))) {
    const start = label.index + label[0].length;
    return printedPlace(sheet, passage, start, placeLength(text.slice(start)));
  }
  const found = /听证/.test(text) ? convenedAt.exec(text) : null;
  return found ? printedPlace(sheet, passage, found.index + 1, found[1]?.length ?? 0) : null;
}

/** Up to the end of its sentence; a date set before it (时间、地点：…，…) is no part of it. */
function placeLength(rest: string): number {
  return /^[^。;]{0,120}/.exec(rest)?.[0].length ?? 0;
}

function printedPlace(sheet: Sheet, { span, text }: Passage, from: number, length: number): string | null {
  let start = from;
  const dated = findMoments(text.slice(from, from + length)).at(-1);
  if (dated) start += dated.end + (/^[,、]?\s?在?/.exec(text.slice(from + dated.end))?.[0].length ?? 0);
  const end = from + length;
  const words = text.slice(start, end);
  if (words.length < 3 || unset.test(words)) return null;
  return printedOf(sheet, { start: span.start + start, end: span.start + end });
}
