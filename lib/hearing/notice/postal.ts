import { addressLength } from './address-end.ts';
import { isElsewhere, isReplaced } from './elsewhere.ts';
import type { Found } from './email.ts';
import type { Passage } from './passage.ts';
import { printedOf, type Sheet } from './sheet.ts';

const lead =
  /(?:(?:^|[^网站链])地\s?址|寄(?!件|宿|存|语|望)|(?:递交|送交|投递|送达|报送|邮递|送|提交)(?=至|到)|(?:更正|变更|修改|改)为|(?:^|[^\u4e00-\u9fff])(?:信函|信件|来信|来函|函寄|函件|邮寄|通信|通讯|书面|书信)(?:反馈|方式|意见|材料|途径|寄送|提交)?(?=[:\t]))(?:送|递|交)?(?:[至往到给交达])?(?:以下|如下|下列)?(?:地址)?(?:为|是)?[:\t]{0,2}\s?["“]?/g;
const runEnd =
  /[,;。\n\t!?]|邮\s?编|邮政编码|邮政编号|收件人|\(?收\)?(?=[,;。)\n\t]|$)|联系(?:人|电话|方式)|电\s?话|传\s?真|电子邮|e-?mail|信封|请在|并在|\(以|\(请|\(联系|\(邮/i;
const looksLikePlace =
  /(?:\d|[一二三四五六七八九十])\s?号|[路街道巷弄村镇乡]|大厦|大楼|广场|信箱|\d{2,4}(?:室|房)/;
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
  const run = rest.slice(0, addressLength(rest.slice(0, stop)));
  return run.length >= 5 && looksLikePlace.test(run) ? { start, end: start + run.length } : null;
}

/** 寄至清屿市司法局（清屿市云台路3号）. */
function placeInBrackets(text: string, from: number): Place | null {
  const open = /^[^(),;。]{0,40}\((?:地址:?)?/.exec(text.slice(from, from + 60));
  return open ? placeAt(text, from + open[0].length) : null;
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
