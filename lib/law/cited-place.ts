import { readNumber } from './numerals.ts';

/** From the widest to the narrowest. */
export const citableLevels = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
] as const;

export type CitableLevel = (typeof citableLevels)[number];

/**
 * A place in a law as a citation names it. Numbers in digits, `133-1` for 第一百三十三条之一; what the citation
 * does not name is absent.
 */
export type CitedPlace = { readonly [level in CitableLevel]?: string };

/** One citation in running text; `start` and `end` are offsets of its words. A list makes one for each member. */
export type Citation = NumberedCitation | RelativeCitation;

/** 本法第X条第Y款第（Z）项, 第X条至第Y条. */
export interface NumberedCitation {
  readonly kind: 'numbered';
  readonly start: number;
  readonly end: number;
  /** Whose place it is: 本法 said so, another law is named before it, or nothing is said (then it is this law's). */
  readonly law: 'this' | 'other' | 'unstated';
  readonly from: CitedPlace;
  /** Last place of a range; null where there is one place. */
  readonly to: CitedPlace | null;
}

/** 前款, 前两条, 本章, 本条第二款, 前款第（一）项. */
export interface RelativeCitation {
  readonly kind: 'relative';
  readonly start: number;
  readonly end: number;
  readonly unit: CitableLevel;
  /** 0 for 本条; 2 for 前两条, which names both. */
  readonly back: number;
  /** What is named below it. */
  readonly below: CitedPlace;
}

/** Which level a unit's character names. */
export type Naming = ReadonlyMap<string, CitableLevel>;

/** 中国: 条 款 项 目. */
export const mainland: Naming = new Map<string, CitableLevel>([
  ['编', 'part'],
  ['編', 'part'],
  ['篇', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['節', 'section'],
  ['条', 'article'],
  ['條', 'article'],
  ['款', 'paragraph'],
  ['项', 'item'],
  ['項', 'item'],
  ['目', 'subitem'],
]);

/** 臺灣: 條 項 款 目. */
export const taiwan: Naming = new Map<string, CitableLevel>([
  ...mainland,
  ['项', 'paragraph'],
  ['項', 'paragraph'],
  ['款', 'item'],
]);

/** Words in which a unit's character is no unit: 第一项目, 本条例. */
const lookAlikes = new Set([
  '项目',
  '項目',
  '条件',
  '条款',
  '條款',
  '條件',
  '条例',
  '條例',
  '条约',
  '條約',
  '条文',
  '節能',
  '节能',
  '节目',
  '節目',
  '节日',
  '章程',
  '目标',
  '目標',
  '目的',
  '目录',
  '款项',
  '款項',
  '编制',
  '篇章',
  '篇幅',
  '篇目',
  '编号',
]);

/** A unit of a citation as read: its level and where it ends. */
export interface UnitRead {
  readonly level: CitableLevel;
  readonly end: number;
}

/** 条, 款, 项 … at `at`; null where there is none. */
export function readUnit(text: string, at: number, naming = mainland): UnitRead | null {
  const first = text[at] ?? '';
  if (first === '分')
    return naming.get(text[at + 1] ?? '') === 'part' ? { level: 'subpart', end: at + 2 } : null;
  const level = naming.get(first);
  if (level === undefined || lookAlikes.has(text.slice(at, at + 2))) return null;
  return { level, end: at + 1 };
}

/** One step of a citation: 第三条, 第一百三十三条之一, 第（二）项, with the offset behind it. */
export interface Step {
  readonly level: CitableLevel;
  readonly number: string;
  readonly end: number;
}

const numeral = '[零〇○一二三四五六七八九十百千两\\d０-９]{1,12}';
const bare = new RegExp(numeral, 'y');
const bracketed = new RegExp(`[（(](${numeral})[）)]`, 'y');
const suffix = new RegExp(`之(${numeral})`, 'y');

/** A number, bare or in brackets, at `at`. */
export function readCounted(text: string, at: number): { value: number; end: number } | null {
  bracketed.lastIndex = at;
  const inside = bracketed.exec(text);
  bare.lastIndex = at;
  const found = inside?.[1] ?? bare.exec(text)?.[0];
  const value = found === undefined ? null : readNumber(found);
  return value === null ? null : { value, end: inside ? bracketed.lastIndex : bare.lastIndex };
}

/** Reads the step whose 第 stands at `at`; null where there is none. */
export function readStep(text: string, at: number, naming = mainland): Step | null {
  if (text[at] !== '第') return null;
  const counted = readCounted(text, at + 1);
  return counted && readStepBehind(text, counted, naming);
}

/** Reads the unit, and 之一, behind a step's number. */
export function readStepBehind(
  text: string,
  { value, end }: { readonly value: number; readonly end: number },
  naming = mainland,
): Step | null {
  const unit = readUnit(text, end, naming);
  if (!unit) return null;
  suffix.lastIndex = unit.end;
  const behind = unit.level === 'article' ? suffix.exec(text) : null;
  const sub = behind ? readNumber(behind[1] ?? '') : null;
  if (sub === null) return { level: unit.level, number: String(value), end: unit.end };
  return { level: unit.level, number: `${value}-${sub}`, end: suffix.lastIndex };
}

/** Several steps, each narrower than the one before: 第十二条第二款第（三）项. Null where not even one stands there. */
export function readSteps(
  text: string,
  at: number,
  naming = mainland,
): { place: CitedPlace; end: number } | null {
  const place: { [level in CitableLevel]?: string } = {};
  let end = at;
  let depth = -1;
  for (let step = readStep(text, end, naming); step; step = readStep(text, end, naming)) {
    const own = citableLevels.indexOf(step.level);
    if (own <= depth) break;
    place[step.level] = step.number;
    depth = own;
    end = step.end;
  }
  return depth < 0 ? null : { place, end };
}

/** Reads a citation that stands alone, in either width: 第十二条第二款第（三）项, 第12条第2款第(3)项, 本法第三条. */
export function parseCitation(written: string): CitedPlace | null {
  const text = written.replace(/\s+/g, '');
  const steps = readSteps(text, text.startsWith('本') ? Math.max(text.indexOf('第'), 0) : 0);
  return steps && steps.end === text.length ? steps.place : null;
}
