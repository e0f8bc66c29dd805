/** Words in quotation marks, with their marks. */
const quoted =
  /“([^“”]{1,400})”|「([^「」]{1,400})」|"([^"\n]{1,400})"|‘([^‘’]{1,400})’|『([^『』]{1,400})』/gu;

export interface Quote {
  /** Offset of the opening mark. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words before a quotation of what is wished, not of what is there. */
const wished =
  /(?:改为|改成|修改为|修改成|表述为|调整为|替换为|换成|变成|增加|加上|加入|添加|写上|写明|写入|补充|新增|明确|应为|应当为|规定为|加|为)[一二两三四五六七八九十]?[个款项句条]?(?:内容|表述|规定|字样)?[：:，,]?\s*$/u;

/** The words that a letter takes from somewhere; proposed wordings are left out. */
export function quotesOf(letter: string): Quote[] {
  return [...letter.matchAll(quoted)].flatMap((found) => {
    const start = found.index;
    const text = found.slice(1).find((each) => each !== undefined) ?? '';
    if (wished.test(letter.slice(Math.max(0, start - 16), start))) return [];
    return [{ start, end: start + found[0].length, text }];
  });
}

/** A quotation that is nothing but a place: “第三章”. */
const placeOnly =
  /^第?[零〇一二三四五六七八九十百\d]+[章节条款项](?:第[零〇一二三四五六七八九十百\d]+[款项])*$/u;

/** The letter with blanks for what stands in quotation marks, so that offsets stay. Short names of divisions stay too. */
export function maskQuotes(letter: string): string {
  return letter.replace(quoted, (whole: string) => {
    const inside = whole.slice(1, -1);
    const behind = placeOnly.test(inside) || inside.length <= 8;
    return behind && !/[条條].*规定/u.test(inside) ? whole : ' '.repeat(whole.length);
  });
}
