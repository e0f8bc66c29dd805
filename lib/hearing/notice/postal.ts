import { isElsewhere, isReplaced } from './elsewhere.ts';
import type { Found } from './email.ts';
import { numeral } from './moment.ts';
import type { Passage } from './passage.ts';
import { printedOf, type Sheet } from './sheet.ts';

const lead =
  /(?:(?<![网站链])地\s?址|寄(?!件|宿|存|语|望)|(?:递交|送交|投递|送达|报送|邮递|送|提交)(?=至|到)|(?:更正|变更|修改|改)为|(?<![\u4e00-\u9fff])(?:信函|信件|来信|来函|函寄|函件|邮寄|通信|通讯|书面意见|书面材料)(?=[:\t]))(?:送|递|交)?(?:[至往到给交达])?(?:以下|如下|下列)?(?:地址)?(?:为|是)?[:\t]{0,2}\s?["“]?/g;
const runEnd =
  /[,;。\n\t!?]|邮\s?编|邮政编码|邮政编号|收件人|\(?收\)?(?=[,;。)\n\t]|$)|联系(?:人|电话|方式)|电\s?话|传\s?真|电子邮|e-?mail|信封|请在|并在|\(以|\(请|\(联系|\(邮/i;
const count = '[\\dA-Za-z甲乙丙丁东西南北一二三四五六七八九十百〇零]{1,6}(?:[-~]\\d{1,5})?';
const numbered = `(?:${count})\\s?(?:号楼|号院|号|弄|巷|里|幢|栋|座|单元|楼|层|室|房间|房|办公室|会议室|窗口|信箱)`;
const firstNumber = new RegExp(
  `(?:第?(?:${numeral}|[\\d]{1,5}(?:[-~]\\d{1,4})?)\\s?(?:号楼|号院|号|弄|幢|栋|座|信箱|室|楼|层))`,
);
const building =
  '[\\u4e00-\\u9fffA-Za-z]{1,10}?(?:大厦|大楼|办公楼|写字楼|综合楼|政务楼|业务楼|主楼|附楼|副楼|中心|广场|大院|院内|园区|之家|礼堂|会堂|[东西南北主]楼)';
const more = new RegExp(
  `\\s?(?:${numbered}|院内|内|旁|对面|楼上|[东西南北左右]侧|\\(?${building}\\)?(?=[\\d\\s东西南北A-Za-z一二三四五六七八九十(),;。]|$)|\\([^()]{1,20}(?:楼|室|院内|对面|旁|侧|内)\\))`,
  'y',
);
const looksLikePlace =
  /(?:\d|[一二三四五六七八九十])\s?号|[路街道巷弄村镇乡]|大厦|大楼|广场|信箱|\d{2,4}(?:室|房)/;
const town = /^[\u4e00-\u9fff]{1,8}?[省市县州旗]/;
const organ =
  /(?:人民代表大会|人大(?:常委会|机关|法|监|办)|人民政府|政府办|司法局|法制(?:工作)?委|法工委|常委会|办公厅|法规[一二三四]?[科处室]|立法[一二三]?[科处室]|政策法规|[\u4e00-\u9fff]{2,12}(?:委员会|管理局|监督局|委|局)(?=[\u4e00-\u9fff]{0,8}$))/;

/** Every postal address that takes comments, from town to room, as printed; the addressee is left out. */
export function findAddresses(sheet: Sheet, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    for (const match of passage.text.matchAll(lead)) {
      const behind = match.index + match[0].length;
      const place = placeAt(passage.text, behind) ?? placeInBrackets(passage.text, behind);
      if (!place || isElsewhere(passage.text, place.start, place.end)) continue;
      if (isReplaced(passage.text, place.start, place.end)) continue;
      const span = { start: passage.span.start + place.start, end: passage.span.start + place.end };
      found.push({ value: printedOf(sheet, span), ...place, passage });
    }
  }
  return found;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeAt(text: string, from: number): Place | null {
  const skipped = /^["“(]?(?:\d{6}[,\s]?)?/.exec(text.slice(from, from + 10))?.[0].length ?? 0;
  const start = from + skipped;
  const rest = text.slice(start, start + 120);
  const stop = runEnd.exec(rest)?.index ?? rest.length;
  const run = withoutAddressee(rest.slice(0, stop));
  return run.length >= 5 && looksLikePlace.test(run) ? { start, end: start + run.length } : null;
}

/** 寄至清屿市司法局（清屿市云台路3号）. */
function placeInBrackets(text: string, from: number): Place | null {
  const open = /^[^(),;。]{0,40}\((?:地址:?)?/.exec(text.slice(from, from + 60));
  return open ? placeAt(text, from + open[0].length) : null;
}

/** Ends behind the last number or building that belongs to the place; what follows is who it goes to. */
function withoutAddressee(run: string): string {
  const opened = run.replace(/[(\s]+$/, '');
  const first = firstNumber.exec(opened);
  const bracket = opened.indexOf('(');
  if (!first || (bracket >= 0 && bracket < first.index)) return beforeOrgan(opened.split('(')[0] ?? '');
  let end = first.index + first[0].length;
  for (;;) {
    more.lastIndex = end;
    const next = more.exec(opened);
    if (!next || next[0] === '' || repeatsTown(opened, next[0])) break;
    end = more.lastIndex;
  }
  return opened.slice(0, end);
}

function repeatsTown(run: string, part: string): boolean {
  const name = town.exec(run)?.[0];
  return name !== undefined && part.trim().startsWith(name);
}

function beforeOrgan(run: string): string {
  const name = town.exec(run)?.[0];
  const again = name === undefined ? -1 : run.indexOf(name, name.length);
  const end = again > 0 ? again : (organ.exec(run)?.index ?? run.length);
  return run.slice(0, end);
}

const code = /(?:邮政编码|邮政编号|邮编|邮码)(?:为|是)?[:\t]{0,2}\s?(\d{6})(?!\d)/g;
const codeInBrackets =
  /(?:号|楼|室|房间|房|层|座|院|局|委|会|办|厅|科|处|中心)\s?[(,]?\s?\(?(\d{6})\)?(?=[)。;,\s]|$)/g;

/** Postcodes, labelled or set behind an address. */
export function findPostcodes(passages: readonly Passage[], addresses: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    const addressed = addresses.some((address) => address.passage === passage);
    for (const pattern of addressed ? [code, codeInBrackets] : [code]) {
      for (const match of passage.text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (isElsewhere(passage.text, start, end) || isReplaced(passage.text, start, end)) continue;
        found.push({ value: match[1] ?? '', start, end, passage });
      }
    }
  }
  return found;
}
