import type { Found } from './email.ts';
import type { Passage } from './passage.ts';
import { printedOf, type Sheet } from './sheet.ts';

const asked =
  /(?:写明|注明|留下|提供|载明|附上|附|填写|标明|署明|署上|签署|署|告知|写清|列明|写上|说明|提交|备注|包括|注上|填报|填明)(?:清楚)?(?:您的|您|你的|本人的?|个人的?|其|建议人的?|自己的?)?(?=[\u4e00-\u9fff])/g;
const listEnd =
  /[。;:!?“”"]|等(?=[基个相信内情材资有身联必真,。;)]|$)|,?以便|,?以方便|,?便于|,?以利|,?方便(?:我|联)|,?(?:年满|并|且|如|逾期|同时|对|不|请|我)|[,)]/;
const name =
  /姓名|(?:单位|公司|企业|机构|组织)名称|^名称|单位|电话|联系|地址|住址|住所|身份证|证件|职业|职务|理由|依据|邮箱|邮编|年龄|性别|签名|盖章|公章|身份|学历|通讯|通信|手机|民族|政治面貌|工作|条款|条文|专业|职称|签字/;
const longest = 18;

/** Particulars that whoever comments must give (姓名, 联系电话), as printed. */
export function findParticulars(sheet: Sheet, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    for (const match of passage.text.matchAll(asked)) {
      const start = match.index + match[0].length;
      for (const item of itemsFrom(passage.text, start)) {
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
  return items.every(
    (item) => item.length <= longest && name.test(item) && !/意见|建议|征求|条例|办法|规定/.test(item),
  );
}

/** The list that starts here, cut at 、和及与; empty where its first item is no particular. */
function itemsFrom(text: string, from: number): { start: number; end: number }[] {
  const rest = text.slice(from, from + 120);
  const items: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    const trimmed = rest.slice(start, end).replace(/^(?:以及|并|真实的)/, '');
    const at = end - trimmed.length;
    if (trimmed.length > 0 && trimmed.length <= longest && name.test(trimmed)) {
      items.push({ start: from + at, end: from + end });
    } else if (items.length === 0) depth = Number.NaN;
  };
  for (let i = 0; i <= rest.length && !Number.isNaN(depth); i++) {
    const char = rest.charAt(i);
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth > 0 && char !== '') continue;
    else if (char === '' || listEnd.exec(rest.slice(i, i + 6))?.index === 0) {
      close(i);
      break;
    } else if (separates(rest, i)) {
      close(i);
      start = i + (rest.startsWith('以及', i) ? 2 : 1);
    }
  }
  return Number.isNaN(depth) ? [] : items;
}

function separates(text: string, i: number): boolean {
  if ('、/'.includes(text.charAt(i))) return true;
  if (text.startsWith('以及', i)) return true;
  return (
    '和及与'.includes(text.charAt(i)) && text.charAt(i - 1) !== '以' && name.test(text.slice(i + 1, i + 7))
  );
}
