import { itemLabelOf } from './item-label.ts';
import { isOrgan } from './organ.ts';
import { foldedOf, type Sheet, type Span } from './sheet.ts';

/** The title and the paragraphs it takes up: `from` to `to`, `to` not included. */
export interface TitlePlace {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

const subject = /征求|征集|听证|意见|草案|更正|延长|延期|顺延|补正|勘误|变更/;
const ending =
  /^(.{0,200}?(?:公告|通告|通知|启事|启示|公示|函|告示|布告|通报|公报|说明|声明|更正|勘误|公开信|邀请书))(\((?:第?[\dA-Z一二三四五六七八九十〇]{1,6}[号期次]|[^()]{1,16})\)|\[[^\]]{1,10}\]\d{1,4}号)?(?:\t.*|[-_].*)?$/;
const bareEnding =
  /(?:征求|征集)(?:社会|公众|各方面|各界|修改|立法)*(?:的)?意见(?:建议)?(?:\([^()]{1,16}\))?$|听证会$|(?:草案|征求意见稿|送审稿|修订稿|修改稿)[)]?$/;
const chrome =
  /位置:|首页|[>›»→]|上一[篇条页]|下一[篇条页]|^(?:来源|发布|时间|日期|索引|附件|相关|热点)|\d{4}-\d{1,2}-\d{1,2}|^[·•]|^\[(?:字|大|打印|\d)/;
const label = /^(?:信息名称|文件名称|标题|名称|题目|主题)[:\t]/;
const mostLines = 6;
const mostParagraphs = 200;

/**
 * Finds the title above the first full sentence, or, where a page speaks before it (a banner, a slogan), above
 * a later one. Of several above the same sentence the last counts. Null where nothing looks like a title.
 */
export function findTitle(sheet: Sheet): TitlePlace | null {
  const lines = sheet.paragraphs.slice(0, mostParagraphs).map((span) => foldedOf(sheet, span));
  let best: TitlePlace | null = null;
  let spoken = 0;
  for (let from = 0; from < lines.length && !(spoken > 0 && best); ) {
    const found = titleFrom(sheet, lines, from);
    if (found && (spoken === 0 || isNotice(sheet, found))) best = found;
    if (isSentence(lines[from] ?? '')) spoken++;
    from = found?.to ?? from + 1;
  }
  const body = lines.findIndex(isSentence);
  return best ?? bareTitle(sheet, lines, body < 0 ? lines.length : body);
}

function isSentence(line: string): boolean {
  return line.length >= 24 && line.includes('。');
}

/** Below a sentence 关于……的说明 may be an attachment; a notice calls itself one. */
function isNotice(sheet: Sheet, { span }: TitlePlace): boolean {
  const title = foldedOf(sheet, span);
  return (
    /(?:征求|征集|听证|延长|延期|更正)/.test(title) &&
    /(?:公告|通知|通告|启事)(?:\([^()]{1,16}\))?$/.test(title)
  );
}

/** A title that begins at line `from`, over as many lines as it takes to reach 公告, 通知, … */
function titleFrom(sheet: Sheet, lines: readonly string[], from: number): TitlePlace | null {
  const first = lines[from] ?? '';
  if (!mayBegin(first)) return null;
  const prefix = label.exec(first)?.[0].length ?? 0;
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + mostLines); to++) {
    const line = (lines[to] ?? '').slice(to === from ? prefix : 0);
    if (to > from && !mayContinue(first, line, to - from)) return null;
    const before = text.length;
    text += line;
    const found = ending.exec(text);
    if (!found || !subject.test(text) || text.length > 200) continue;
    const kept = (found[1] ?? '').length + (found[2] ?? '').length;
    const startOf = (i: number): number => (sheet.paragraphs[i]?.start ?? 0) + (i === from ? prefix : 0);
    return { span: { start: startOf(from), end: startOf(to) + kept - before }, from, to: to + 1 };
  }
  return null;
}

function mayContinue(first: string, line: string, nth: number): boolean {
  if (chrome.test(line) || itemLabelOf(line) || /[。;]/.test(line)) return false;
  if (nth === 1 && isOrgan(first)) return /^(?:关于|公开征求|征求|就《|就)/.test(line);
  return nth > 1 || /关于|《|征求$|就$/.test(first);
}

function mayBegin(line: string): boolean {
  if (chrome.test(line) || itemLabelOf(line) || line.length > 200 || /[。;]/.test(line)) return false;
  return (
    subject.test(line) ||
    /^关于|关于$|关于对$/.test(line) ||
    line.startsWith('《') ||
    isOrgan(line) ||
    label.test(line)
  );
}

const organTitle =
  /^[\u4e00-\u9fff〇]{2,40}(?:委员会|常委会|政府|局|办公室|办公厅|厅)(?:公告|通告)(?:\([^()]{1,16}\))?$/;

/** No 征求 … 公告 in sight: 《……条例（草案）》征求意见, or 清屿市人大常委会公告. */
function bareTitle(sheet: Sheet, lines: readonly string[], until: number): TitlePlace | null {
  const bare = (line: string): boolean => line.length >= 8 && mayBegin(line) && bareEnding.test(line);
  let from = -1;
  for (let i = 0; i < until; i++) {
    const line = lines[i] ?? '';
    if (line.length <= 120 && (bare(line) || organTitle.test(line))) from = i;
  }
  const span = sheet.paragraphs[from];
  return span === undefined ? null : { span, from, to: from + 1 };
}
