import {
  type CitableLevel,
  type CitedPlace,
  citableLevels,
  type Naming,
  readCounted,
  readStepBehind,
  readSteps,
} from '../cited-place.ts';

/** One member of a list of citations; a range is one member. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly from: CitedPlace;
  readonly to: CitedPlace | null;
}

/** Reads 第X条 with everything that is listed behind it: 、第Y条, 和第Z条第一款, 至第W条, and 第一、二款. */
export function readList(text: string, at: number, naming: Naming): Member[] | null {
  const list = readMembers(text, at, { context: {}, naming });
  if (!list) return null;
  for (;;) {
    const last = list.at(-1);
    if (!last) return null;
    const joiner = joinerAt(text, last.end);
    const more =
      joiner === undefined
        ? null
        : readMembers(text, last.end + joiner.length, { context: last.to ?? last.from, naming });
    if (joiner === undefined || !more) return list;
    const [first, ...rest] = more;
    const ranged = (joiner === '至' || joiner === '到') && last.to === null && first;
    if (ranged) list.splice(-1, 1, { ...last, end: first.end, to: first.from }, ...rest);
    else for (const member of more) list.push(member);
  }
}

const joiners = new Set(['以及', '或者', '、', '和', '及', '与', '與', '或', '至', '到', '，']);

/** What joins two citations: a word or mark right before the next 第. */
function joinerAt(text: string, at: number): string | undefined {
  const length = text[at + 1] === '第' ? 1 : text[at + 2] === '第' ? 2 : 0;
  const word = text.slice(at, at + length);
  return joiners.has(word) ? word : undefined;
}

interface Setting {
  readonly context: CitedPlace;
  readonly naming: Naming;
}

/** One citation, or the several of 第一、二款 and 第三至五项, which share their unit. */
function readMembers(text: string, at: number, { context, naming }: Setting): Member[] | null {
  const steps = readSteps(text, at, naming);
  const place = steps ? inherit(context, steps.place) : context;
  const shared = readShared(text, steps?.end ?? at, { context: place, naming });
  if (!steps || !shared) return shared ?? (steps && [{ start: at, end: steps.end, from: place, to: null }]);
  const [first, ...rest] = shared;
  return first ? [{ ...first, start: at }, ...rest] : null;
}

/** 第一、二款: numbers that share the unit behind the last of them. */
function readShared(text: string, at: number, { context, naming }: Setting): Member[] | null {
  const counted = readCounts(text, at);
  const last = counted?.at(-1);
  const step = counted && last && counted.length > 1 ? readStepBehind(text, last, naming) : null;
  if (!counted || !step) return null;
  const members: Member[] = [];
  for (const each of counted) {
    const place = inherit(context, { [step.level]: String(each.value) });
    const end = each === last ? step.end : each.end;
    const before = members.at(-1);
    if (each.ranged && before) members.splice(-1, 1, { ...before, end, to: place });
    else members.push({ start: each.start, end, from: place, to: null });
  }
  return members;
}

interface Count {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** 至 stands before it. */
  readonly ranged: boolean;
}

/** Longest list of numbers that share a unit. */
const longestList = 20;

function readCounts(text: string, at: number): Count[] | null {
  if (text[at] !== '第') return null;
  const counts: Count[] = [];
  let here = at + 1;
  for (let read = readCounted(text, here); read; read = readCounted(text, here)) {
    counts.push({
      value: read.value,
      start: counts.length === 0 ? at : here,
      end: read.end,
      ranged: text[here - 1] === '至',
    });
    if (!'、至和'.includes(text[read.end] ?? ' ')) return counts;
    if (counts.length === longestList) return null;
    here = read.end + 1;
  }
  return null;
}

/** 第三条第一款、第二款: the second is of article 3 too. */
function inherit(context: CitedPlace, place: CitedPlace): CitedPlace {
  const widest = citableLevels.findIndex((level) => place[level] !== undefined);
  const inherited: { [level in CitableLevel]?: string } = {};
  for (const level of citableLevels.slice(0, Math.max(widest, 0))) {
    const known = context[level];
    if (known !== undefined) inherited[level] = known;
  }
  return { ...inherited, ...place };
}
