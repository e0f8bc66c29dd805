import { beginsWithLabel, itemLabelOf } from './item-label.ts';
import type { Line } from './scrub.ts';

/**
 * Heals lines that layout broke: hard wraps, addresses cut at the @, a label alone on its line above its
 * value (a table read cell by cell). Blank lines come back as empty lines.
 */
export function joinLines(all: readonly Line[]): Line[] {
  const lines = singleSpaced(all);
  const wrap = wrapWidth(lines);
  const joined: Line[] = [];
  let group: Piece[] = [];
  for (const [i, line] of lines.entries()) {
    const upper = lines[i - 1];
    const glue = upper && upper.folded !== '' && line.folded !== '' ? glueBetween(upper, line, wrap) : null;
    if (glue === null) {
      if (group.length > 0) joined.push(merge(group));
      group = [];
    }
    group.push({ glue: glue ?? '', line });
  }
  if (group.length > 0) joined.push(merge(group));
  return joined;
}

/** Where every line has a blank one below it, the blank ones say nothing. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const touching = lines.some((line, i) => line.folded !== '' && (lines[i + 1]?.folded ?? '') !== '');
  return touching ? lines : lines.filter(({ folded }) => folded !== '');
}

interface Piece {
  /** Stands before the line. */
  readonly glue: '' | ':';
  readonly line: Line;
}

/** '' where a word or sentence runs on, ':' behind a label that had a line to itself, null for a real break. */
function glueBetween(upper: Line, next: Line, wrap: number): '' | ':' | null {
  if (cannotBegin.test(next.folded) || titleNumber.test(next.folded)) return '';
  if (standsAlone(upper.folded)) return null;
  const full = upper.width >= wrap - slack || upper.width + leadingWord(next.folded) > wrap;
  if (itemLabelOf(next.folded) && !(full && brokenNumber.test(upper.folded))) return null;
  const labels =
    beginsWithLabel(upper.folded) && beginsWithLabel(next.folded) && !/[。,;]/.test(upper.folded);
  if (full && !labels && !next.indented && !endsParagraph.test(upper.folded)) return '';
  if (runsOn.test(upper.folded) || breaksEmail(upper.folded, next.folded)) return '';
  if (beginsWithLabel(next.folded)) return null;
  if (openLabel.test(upper.folded)) return '';
  if (breaksOff(upper) && !next.indented && /[。,;]/.test(next.folded)) return '';
  if (brokenDate.test(upper.folded) && /^[年月日时:号]/.test(next.folded)) return '';
  return labelAlone.test(upper.folded) && looksLikeValue(next.folded) ? ':' : null;
}

/** lfk@sfj.qi above ngyu.example, or lf above k@sfj.qingyu.example. */
function breaksEmail(upper: string, next: string): boolean {
  if (/[@#][A-Za-z0-9.-]{1,60}$/.test(upper))
    return /^(?!www\.)[A-Za-z0-9-]{0,30}\.[A-Za-z]{2}(?![^(]{0,30}[@#])/.test(next);
  return /[:至]\s?[A-Za-z0-9._-]{1,30}$/.test(upper) && /^[A-Za-z0-9._-]{0,30}[@#]/.test(next);
}

/** A long line with commas in it that ends without a mark; seldom in a text that nobody wrapped. */
function breaksOff({ folded, width }: Line): boolean {
  return width >= 56 && /[。,]/.test(folded) && /[\u4e00-\u9fff]$/.test(folded);
}

/** Columns that a line may stay short of, or hang over, the place where it was wrapped. */
const slack = 6;
/** A title, or a page's line of date and source: neither runs on below. */
function standsAlone(text: string): boolean {
  return (endsTitle.test(text) && !/[,。;]/.test(text)) || pageLine.test(text);
}

const pageLine = /位置:|^(?:发布|公布|更新|成文)(?:时间|日期)[:\t]|^来源[:\t]|浏览次数|字体:/;
const endsTitle =
  /^(?=.{0,120}(?:关于|意见|听证)).{6,160}(?:公告|通告|通知|启事|公示|函)(?:\([^)]{1,12}\))?$/;
const cannotBegin = /^[,。、;:!?)）”》@%]/;
const titleNumber = /^\((?:第?[\d一二三四五六七八九十〇]{1,6}[号期次])\)$/;
const openLabel = /:$/;
const runsOn = /(?:[,、(“《@年月第至到]|\d-|@[A-Za-z0-9.-]{1,60}\.)$/;
/** 9600 of （9600, before 01）. */
const brokenNumber = /[\d(-]$/;
const brokenDate = /[\d次本明今]$/;
const endsParagraph = /[。;!?:]["”)]?$/;
const labelAlone =
  /^(?:征求意见|意见征集|意见反馈|反馈|公示|公告|征集|报名|听证会?|举行|起止|开始|结束|截止|发布|联系|通讯|通信|邮寄|收件|电子|邮政|传真|办公|固定|咨询|意见|的)?(?:起止|截止|开始|结束|报名)?(?:时间|期限|日期|地址|邮箱|邮件|信箱|编码|编号|电话|号码|地点|传真|邮编|手机)$/;

function looksLikeValue(text: string): boolean {
  return (
    !labelAlone.test(text) &&
    /^(?:[A-Za-z0-9([]|自|即日|[一二三四五六七八九〇零十]{2,4}年|.{0,40}[路街道号室楼])/.test(text)
  );
}

/** Columns of the unbroken narrow word that the next line begins with; the wrap could not have kept it above. */
function leadingWord(text: string): number {
  return /^[!-~]{0,60}/.exec(text)?.[0].length ?? 0;
}

/** The column at which this text was wrapped by hand, Infinity where it was not. */
function wrapWidth(lines: readonly Line[]): number {
  let widest = 0;
  for (const line of lines) if (line.width > widest) widest = line.width;
  if (widest < 30 || widest > 200) return Number.POSITIVE_INFINITY;
  const full = lines.filter((line, i) => {
    const next = lines[i + 1];
    return line.width >= widest - slack && next !== undefined && next.folded !== '';
  });
  const broken = full.filter((line) => !endsParagraph.test(line.folded) && !standsAlone(line.folded));
  return broken.length >= 2 && broken.length * 3 >= full.length ? widest : Number.POSITIVE_INFINITY;
}

function merge(pieces: readonly Piece[]): Line {
  const [first] = pieces;
  if (first && pieces.length === 1) return first.line;
  const at: number[] = [];
  for (const { glue, line } of pieces) {
    if (glue !== '') at.push((at.at(-1) ?? -1) + 1);
    for (const offset of line.at) at.push(offset);
  }
  return {
    printed: pieces.map(({ glue, line }) => glue + line.printed).join(''),
    folded: pieces.map(({ glue, line }) => glue + line.folded).join(''),
    at,
    width: pieces.reduce((widest, { line }) => Math.max(widest, line.width), 0),
    indented: first?.line.indented ?? false,
  };
}
