import { provisionAt } from '../../law/citation.ts';
import type { CitedPlace } from '../../law/cited-place.ts';
import { isNumeral } from '../../law/numerals.ts';
import { articlesOf, type Provision, walk } from '../../law/provision.ts';
import { type LetterDraft, type Mention, standsAlone, type Written, type WrittenPlace } from './mention.ts';
import { maskQuotes } from './quotes.ts';
import { isForeign } from './whose-place.ts';
import { readWritten } from './written-place.ts';

/** Words before a place that is only named beside what is spoken about. */
const besides =
  /(?:违反|依照|按照|依据|根据|引用了?的?|参照|适用|移到|移至|挪到|放在|放到|调整到|并入|纳入|作为|改为|变为|参见|相当于)(?:本条例|本法|草案|的)?$/u;

/** 与第七条不一致: beside, where nothing before it is spoken about. */
const compared = /(?:与|和|同|跟)(?:本条例|草案|的)*$/u;

/** 第一条，关于第二十一条 */
const counting = /^[ \t\u3000]*[，,、：:][ \t\u3000]*(?:是|就是|关于|对于?|针对|我觉得|我认为|在)*$/u;

/** Every place of the draft that a letter names, in order; what stands in quotation marks is quoted, not named. */
export function findMentions(letter: string, draft: LetterDraft): Mention[] {
  const text = maskQuotes(letter);
  const title = draft.tree.title ?? '';
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const mention = mentionAt(text, at, draft, title);
    if (!mention) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return merged(withOrdinals(found, text), text);
}

const starts = /[第最末首后前上零〇○一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾\d０-９Aa（(]/u;

function mentionAt(text: string, at: number, draft: LetterDraft, title: string): Mention | null {
  const heading = headingAt(text, at, draft);
  if (heading) return heading;
  const char = text[at] ?? '';
  if (!starts.test(char) || (isNumeral(char) && isNumeral(text[at - 1]))) return null;
  const written = readWritten(text, at);
  if (!written) return null;
  return mentionOf(written, text, { draft, title });
}

interface Reading {
  readonly draft: LetterDraft;
  readonly title: string;
}

function mentionOf(written: Written, text: string, { draft, title }: Reading): Mention | null {
  const { start, end, places } = written;
  const [first] = places;
  if (!first) return null;
  if (!standsAlone(first)) {
    return { start, end, role: 'topic', eIds: [], within: withinOf(first) };
  }
  const before = text.slice(Math.max(0, start - 12), start);
  const role = isForeign(text, start, title)
    ? 'foreign'
    : besides.test(before) || compared.test(before)
      ? 'reference'
      : 'topic';
  const eIds = role === 'foreign' ? [] : places.flatMap((each) => resolvePlace(draft, each));
  return { start, end, role, eIds, within: null };
}

/** 最后一款 and 前两项 alone are read as the first: too vague to choose by. */
function withinOf({ from }: WrittenPlace): CitedPlace | null {
  return Object.keys(from).length === 0 ? null : from;
}

/** The eIds that a written place names. */
export function resolvePlace({ tree }: LetterDraft, { from, to, last, first }: WrittenPlace): string[] {
  if (last === 'article') return [...articlesOf(tree.provisions)].slice(-1).map(({ eId }) => eId);
  const start = provisionAt(tree, from);
  if (!start) return [];
  if (last) return ofLevel(start, last).slice(-1);
  if (first !== undefined) return ofLevel(start, 'item').slice(0, first);
  if (!to) return [start.eId];
  const end = provisionAt(tree, to);
  const all = [...articlesOf(tree.provisions)].map(({ eId }) => eId);
  return end ? all.slice(all.indexOf(start.eId), all.indexOf(end.eId) + 1) : [];
}

function ofLevel(clause: Provision, level: Provision['level']): string[] {
  return [...walk(clause.children)].filter((each) => each.level === level).map(({ eId }) => eId);
}

/** “法律责任”一章, 总则里, 附则部分: a division by its name. */
function headingAt(text: string, at: number, { tree }: LetterDraft): Mention | null {
  for (const { eId, level, heading } of walk(tree.provisions)) {
    if (!heading || !['part', 'chapter', 'section'].includes(level) || !text.startsWith(heading, at))
      continue;
    const behind = /^[”"」』]?(?:这|那)?(?:一章|一节|一编|部分|里|中)/u.exec(text.slice(at + heading.length));
    if (!behind) continue;
    const end = at + heading.length + behind[0].length;
    return { start: at, end, role: 'topic', eIds: [eId], within: null };
  }
  return null;
}

function withOrdinals(mentions: readonly Mention[], text: string): Mention[] {
  return mentions.map((mention, place) => {
    const next = mentions[place + 1];
    const isOrdinal =
      next?.within === null &&
      text.startsWith('第', mention.start) &&
      counting.test(text.slice(mention.end, next.start));
    return isOrdinal && !text.slice(mention.end, next.start).match(/^、$/u)
      ? { ...mention, role: 'ordinal' as const }
      : mention;
  });
}

/** 第八条、第九条 and 第十六条第三项和第三十二条 are named together. */
const joined = /^[ \t\u3000]*(?:、|和|及|与|以及|或者?|，以及|和草案|；|[①-⑳])?[ \t\u3000]*$/u;

function merged(mentions: readonly Mention[], text: string): Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const between = last ? text.slice(last.end, mention.start) : null;
    const together =
      last && between !== null && between !== '' && joined.test(between) && isNamed(last) && isNamed(mention);
    if (together) {
      found[found.length - 1] = { ...last, end: mention.end, eIds: [...last.eIds, ...mention.eIds] };
    } else found.push(mention);
  }
  return found;
}

function isNamed({ role, within }: Mention): boolean {
  return within === null && role !== 'foreign' && role !== 'ordinal';
}
