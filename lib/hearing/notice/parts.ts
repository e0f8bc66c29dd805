import { findMoments } from './moment.ts';
import { isOrgan, organLength } from './organ.ts';
import { foldedOf, type Sheet, type Span } from './sheet.ts';
import { findTitle } from './title.ts';

/** The notice between what a site puts around it. Paragraphs are spans of the sheet. */
export interface Parts {
  readonly title: Span | null;
  /** What stands above the body: menus, place in the site, date and source of the page. */
  readonly head: readonly Span[];
  /** The notice's own words, without signature, the draft printed below it and the site's foot. */
  readonly body: readonly Span[];
  readonly signature: Signature;
}

export interface Signature {
  /** The signing body, or several. */
  readonly organs: readonly Span[];
  readonly date: Span | null;
}

export function partsOf(sheet: Sheet): Parts {
  const title = findTitle(sheet);
  const lines = sheet.paragraphs.map((span) => foldedOf(sheet, span));
  const below = title?.to ?? 0;
  const start = skipMetadata(lines, below);
  const end = footOf(lines, start);
  const kept = withoutDraft(lines, start, end);
  const take = (indices: readonly number[]): Span[] => indices.flatMap((i) => sheet.paragraphs[i] ?? []);
  const head = [...range(0, title?.from ?? 0), ...range(below, start)];
  const signature = signatureOf(sheet, lines, kept);
  return {
    title: title?.span ?? null,
    head: take(head),
    body: take(kept).filter((paragraph) => !signs(signature, paragraph)),
    signature,
  };
}

/** The paragraph is part of the signature: its day is no deadline, whatever heading it stands under. */
function signs({ organs, date }: Signature, { start, end }: Span): boolean {
  return [...organs, ...(date ? [date] : [])].some((span) => span.start >= start && span.end <= end);
}

const metadata =
  /(?:发布|公布|成文|发文|更新|印发|生成)(?:时间|日期)|(?:来源|作者|字体|字号|浏览|浏览次数|点击数?|阅读|访问量|索引号|发布机构|文号)\s?[:([]|打印|分享/;
const dateAlone =
  /^[[(]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?[\])]?[\u4e00-\u9fff\t ]{0,30}$/;

/** Behind the title: lines of date, source and buttons, with no sentence between them. */
function skipMetadata(lines: readonly string[], from: number): number {
  let start = from;
  for (let i = from; i < Math.min(lines.length, from + 6); i++) {
    const line = lines[i] ?? '';
    const tells = line.length < 160 && metadata.test(line) && !/。|截止|结束|征集/.test(line);
    if (tells || (i === start && dateAlone.test(line))) start = i + 1;
    else if (line.length > 14 || /[。,;:]/.test(line)) break;
  }
  return start;
}

const foot =
  /^[【[(<·>\s]{0,3}(?:上一?[篇条页则]|下一?[篇条页则]|前一?篇|后一?篇|相关(?:链接|阅读|新闻|文章|推荐|信息|稿件|附件下载)|延伸阅读|热点|推荐阅读|版权(?:所有|声明)|(?:主办|承办)(?:单位)?[:\t].{0,60}(?:备案|版权|ICP|维护|网站|地址|技术)|网站(?:地图|标识码|声明|首页)|责任编辑|责编|编辑:|审核:|打印|关闭|返回|收藏|分享|扫一?扫|友情链接|关于我们|联系我们|站点地图|无障碍|用户评论|网友(?:评论|留言)|我要(?:留言|评论|写意见)|征集结果|Copyright|©|技术支持:[^;。,]{0,20}备案)/i;

/** Index of the first line of the site's foot, once the notice has begun to speak. */
function footOf(lines: readonly string[], start: number): number {
  let spoken = false;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (spoken && foot.test(line)) return i;
    if (line.length >= 20 && /[。,:]/.test(line)) spoken = true;
  }
  return lines.length;
}

const firstArticle = /^第[一1]条/;
const article = /^第[一二三四五六七八九十百零〇\d]{1,6}条/;
const secondArticle = /^第[二2]条/;
const draftHead = /^(?:第[一1][章编]|目录$|目次$|总则$)/;
const speaksAgain =
  /^(?:[一二三四五六七八九十]{1,2}、)?(?:联系|意见|反馈|来信|通[讯信]|电子|邮|地址|征求|公众|有关单位|信函|传真|电话|征集|公示)/;

/** Lines of the notice alone; a draft printed in full below or within it goes. */
function withoutDraft(lines: readonly string[], start: number, end: number): number[] {
  const first = range(start, end).find((i) => opensDraft(lines, i, end));
  if (first === undefined) return range(start, end);
  let from = first;
  while (from > start && draftHead.test(lines[from - 1] ?? '')) from--;
  let last = first;
  for (let i = first; i < end; i++) if (article.test(lines[i] ?? '')) last = i;
  const again = range(last + 1, end).find((i) => speaksAgain.test(lines[i] ?? ''));
  return [...range(start, from), ...(again === undefined ? [] : range(again, end))];
}

function opensDraft(lines: readonly string[], i: number, end: number): boolean {
  const line = lines[i] ?? '';
  if (!firstArticle.test(line) || asks(line)) return false;
  const second = range(i + 1, Math.min(end, i + 40)).find((k) => secondArticle.test(lines[k] ?? ''));
  return second !== undefined && !asks(lines[second] ?? '');
}

function asks(line: string): boolean {
  return /[?]/.test(line) || /是否/.test(line);
}

function signatureOf(sheet: Sheet, lines: readonly string[], kept: readonly number[]): Signature {
  const upwards = [...kept].reverse();
  const dated = upwards.filter((i) => isDate(lines[i] ?? ''));
  for (const i of dated) {
    const organs = organsAbove(sheet, lines, i);
    if (organs.length > 0) return { organs, date: sheet.paragraphs[i] ?? null };
  }
  for (const i of upwards) {
    const signed = signedLine(sheet, lines, i);
    if (signed) return signed;
  }
  const [date] = dated;
  const organ = upwards.find((i) => i > (kept[0] ?? 0) && isOrgan(lines[i] ?? ''));
  return {
    organs: organ === undefined ? [] : spanOfOrgan(sheet, lines, organ),
    date: (date === undefined ? null : sheet.paragraphs[date]) ?? null,
  };
}

/** 清屿市司法局 2026年5月20日 on one line. */
function signedLine(sheet: Sheet, lines: readonly string[], i: number): Signature | null {
  const line = lines[i] ?? '';
  const moment = line.length < 90 ? findMoments(line).at(-1) : undefined;
  const span = sheet.paragraphs[i];
  if (!moment || !span || moment.end < line.length || !isOrgan(line.slice(0, moment.start).trim()))
    return null;
  const organ = { start: span.start, end: span.start + organLength(line.slice(0, moment.start).trim()) };
  return { organs: [organ], date: { start: span.start + moment.start, end: span.end } };
}

function organsAbove(sheet: Sheet, lines: readonly string[], date: number): Span[] {
  const organs: Span[] = [];
  for (let i = date - 1; i >= 0 && organs.length < 6 && isOrgan(lines[i] ?? ''); i--) {
    organs.unshift(...spanOfOrgan(sheet, lines, i));
  }
  return organs;
}

function spanOfOrgan(sheet: Sheet, lines: readonly string[], i: number): Span[] {
  const span = sheet.paragraphs[i];
  return span ? [{ start: span.start, end: span.start + organLength(lines[i] ?? '') }] : [];
}

/** The line is a day and nothing else. */
function isDate(line: string): boolean {
  if (line.length > 24) return false;
  const [moment] = findMoments(line);
  return moment !== undefined && moment.start === 0 && moment.end === line.length && moment.kind === 'date';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
