import {
  type CitableLevel,
  type Citation,
  type CitedPlace,
  citableLevels,
  mainland,
  type Naming,
  readSteps,
  readUnit,
} from '../cited-place.ts';
import { readList } from './cited-list.ts';

/** What laws are called; a name before 第 says whose article is meant. */
const lawNames = [
  ...['法', '法典', '条例', '條例', '规定', '規定', '办法', '辦法', '解释', '解釋', '决定', '決定'],
  ...['细则', '細則', '规则', '規則', '章程', '公约', '公約', '协定', '意见', '安排', '准则'],
];

/** Every citation in running text, in order: numbered ones (lists and ranges resolved) and 前款, 本章 and the like. */
export function findCitations(text: string, naming = mainland): Citation[] {
  const found: Citation[] = [];
  let at = 0;
  while (at < text.length) {
    const read = text[at] === '第' ? readNumbered(text, at, naming) : readRelative(text, at, naming);
    if (!read) {
      at++;
      continue;
    }
    for (const citation of read.citations) found.push(citation);
    at = read.end;
  }
  return found;
}

interface Read {
  readonly citations: readonly Citation[];
  readonly end: number;
}

function readNumbered(text: string, at: number, naming: Naming): Read | null {
  const members = readList(text, at, naming);
  if (!members) return null;
  const owner = ownerBefore(text, at);
  const citations = members.map((member, index) => ({
    kind: 'numbered' as const,
    start: index === 0 ? owner.start : member.start,
    end: member.end,
    law: owner.law,
    from: member.from,
    to: member.to,
  }));
  return { citations, end: members.at(-1)?.end ?? at };
}

function ownerBefore(text: string, at: number): { law: 'this' | 'other' | 'unstated'; start: number } {
  if (text[at - 1] === '》' || text[at - 1] === '〉') return { law: 'other', start: at };
  const name = lawNames.findLast((each) => text.endsWith(each, at));
  if (name === undefined) return { law: 'unstated', start: at };
  for (const between of ['', '实施', '暂行']) {
    const own = at - name.length - between.length - 1;
    if (own >= 0 && text.startsWith(`本${between}`, own)) return { law: 'this', start: own };
  }
  return { law: 'other', start: at };
}

const counts = new Map<string, number>([
  ['两', 2],
  ['二', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
]);

/** 前款, 前两条, 本章, 上一款, with what is named below it: 本条第二款, 前款第（一）项. */
function readRelative(text: string, at: number, naming: Naming): Read | null {
  const own = text[at] === '本';
  if (!own && text[at] !== '前' && text[at] !== '上') return null;
  let back = own ? 0 : 1;
  let here = at + 1;
  const count = own ? undefined : counts.get(text[here] ?? '');
  if (count !== undefined) back = count;
  if (count !== undefined || (!own && text[here] === '一')) here++;
  const unit = readUnit(text, here, naming);
  if (!unit) return null;
  const steps = readSteps(text, unit.end, naming);
  const deeper = steps && narrower(steps.place, unit.level) ? steps : null;
  const end = deeper?.end ?? unit.end;
  return {
    citations: [{ kind: 'relative', start: at, end, unit: unit.level, back, below: deeper?.place ?? {} }],
    end,
  };
}

function narrower(place: CitedPlace, level: CitableLevel): boolean {
  const widest = citableLevels.findIndex((each) => place[each] !== undefined);
  return widest > citableLevels.indexOf(level);
}
