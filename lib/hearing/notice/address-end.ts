import { numeral } from './moment.ts';

/**
 * Finds where a postal address ends and its addressee begins, which Chinese notices run together:
 * 清屿市望舒区云台路3号市政大楼305室清屿市司法局. Reads folded text.
 */
const firstNumber = new RegExp(
  `(?:第?(?:${numeral}|\\d{1,5}(?:[-~]\\d{1,4})?)\\s?(?:号楼|号院|号|弄|幢|栋|座|信箱|室|楼|层))`,
);
/** Houses, storeys, rooms. 一室 and 二处 with Chinese numerals are rather offices of the addressee. */
const room =
  /(?:[\dA-Za-z]{1,5}(?:[-~]\d{1,4})?\s?(?:号楼|号院|号|幢|栋|座|单元|楼|层|室|房间|房|号房|办公室|会议室|窗口|信箱|门)|[一二三四五六七八九十]{1,3}(?:号楼|楼|层|单元|幢|栋|座)|[东西南北主附副][座楼])(?:[东西南北左右]侧)?(?:\d{3,4}(?![\d号楼层室房]))?/g;
const building =
  /^\(?[\u4e00-\u9fffA-Za-z]{1,10}?(?:大厦|大楼|办公楼|写字楼|综合楼|政务楼|业务楼|[主附副东西南北]楼|中心|广场|大院|院内|园区|之家|礼堂|会堂)(?:[东西南北左右]侧)?|^(?:院内|内|旁|对面|附\d{1,3}号)/;
const town = /^[\u4e00-\u9fff]{1,8}?[省市县州旗]/;
const organ =
  /人民代表大会|人大(?:常委会|机关|法|监|办)|人民政府|政府办|司法局|法制(?:工作)?委|法工委|常委会|办公厅|法规[一二三四]?[科处室]|立法[一二三]?[科处室]|政策法规|[\u4e00-\u9fff]{2,12}(?:委员会|管理局|监督局|委|局)(?=[\u4e00-\u9fff]{0,8}$)/;

/** Units of the run that are the place; what follows is who it goes to. */
export function addressLength(run: string): number {
  const opened = run.replace(/[(\s]+$/, '');
  const first = firstNumber.exec(opened);
  const bracket = opened.indexOf('(');
  if (!first || (bracket >= 0 && bracket < first.index))
    return lengthWithoutNumber(opened.split('(')[0] ?? '');
  const behind = first.index + first[0].length;
  return behind + furtherLength(opened.slice(behind), town.exec(opened)?.[0]);
}

/** What still belongs to the place behind its first number: up to the last room, or one building. */
function furtherLength(rest: string, name: string | undefined): number {
  let end = 0;
  for (const match of rest.matchAll(room)) end = match.index + match[0].length;
  const house = building.exec(rest.slice(end))?.[0] ?? '';
  const another = (name !== undefined && house.startsWith(name)) || /[局委办署].{0,6}中心$/.test(house);
  if (!another) end += house.length;
  const closed = rest.slice(0, end);
  return closed.includes('(') && !closed.includes(')') && rest.charAt(end) === ')' ? end + 1 : end;
}

/** Up to where the town or a public body is named again. */
function lengthWithoutNumber(run: string): number {
  const name = town.exec(run)?.[0];
  const again = name === undefined ? -1 : run.indexOf(name, name.length);
  return again > 0 ? again : (organ.exec(run)?.index ?? run.length);
}
