import type { Found } from './email.ts';
import type { Passage } from './passage.ts';
import { printedOf, type Sheet, type Span } from './sheet.ts';

const asked =
  /(?:写明|注明|留下|提供|载明|附上|附|填写|标明|署明|署上|签署|署|告知|写清|列明|写上|说明|提交|备注|包括|注上|填报|填明)(?:清楚)?(?:您的|您|你的|本人的?|个人的?|其|建议人的?|自己的?)?(?=[\u4e00-\u9fff])/g;
const listEnd =
  /[。;:!?“”",)]|等(?=[基个相信内情材资有身联必真,。;)]|$)|以便|以方便|便于|以利|方便(?:我|联)|年满|并(?!列)|且|如|逾期|同时|对|不|请|我/y;
const separator = /[、/]|以及|[和及与]/y;
const name =
  /姓名|(?:单位|公司|企业|机构|组织)名称|^名称|单位|电话|联系|地址|住址|住所|身份证|证件|职业|职务|理由|依据|邮箱|邮编|年龄|性别|签名|盖章|公章|身份|学历|通讯|通信|手机|民族|政治面貌|工作|条款|条文|专业|职称|签字/;
const longest = 18;
const mostItems = 12;

/** Particulars that whoever comments must give (姓名, 联系电话), as printed. */
export function findParticulars(sheet: Sheet, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    for (const match of passage.text.matchAll(asked)) {
      for (const item of itemsFrom(passage.text, match.index + match[0].length)) {
        const span = { start: passage.span.start + item.start, end: passage.span.start + item.end };
        found.push({ value: printedOf(sheet, span), ...item, passage });
      }
    }
  }
  return found;
}

/** The words are a list of particulars, not a phrase for the subject line. */
export function namesParticulars(words: string): boolean {
  const items = words.split(/[、+和及与]/);
  return items.every((item) => isParticular(item) && !/意见|建议|征求|条例|办法|规定/.test(item));
}

function isParticular(item: string): boolean {
  return item.length > 0 && item.length <= longest && name.test(item);
}

/** The list that starts here, cut at 、和及与; empty where its first item is no particular. */
function itemsFrom(text: string, from: number): Span[] {
  const items: Span[] = [];
  let start = from;
  while (items.length < mostItems) {
    const end = itemEnd(text, start);
    if (!isParticular(text.slice(start, end))) break;
    items.push({ start, end });
    separator.lastIndex = end;
    const next = separator.exec(text);
    if (!next) break;
    start = end + next[0].length;
  }
  return items;
}

/** Behind the item that starts here; what stands in brackets belongs to it. */
function itemEnd(text: string, start: number): number {
  let depth = 0;
  let here = start;
  for (; here < text.length && here - start <= longest; here++) {
    const char = text.charAt(here);
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0 && (matchesAt(listEnd, text, here) || separatesAt(text, here))) break;
  }
  return here;
}

/** 和 parts two items only where a particular follows: 联系人和联系电话, but not 和平区. */
function separatesAt(text: string, here: number): boolean {
  if (!matchesAt(separator, text, here)) return false;
  return !'和及与'.includes(text.charAt(here)) || name.test(text.slice(here + 1, here + 7));
}

function matchesAt(pattern: RegExp, text: string, here: number): boolean {
  pattern.lastIndex = here;
  return pattern.test(text);
}
