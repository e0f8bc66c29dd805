/** Chinese by script and by whose law it is: the same characters name other levels in Taiwan and in Hong Kong. */
export type ChineseLanguage = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-CN' | 'zh-Hant-HK';

const traditional = '條節編項類關於應為國務規則辦實與當會據準權區縣級種護動處罰請審議發過機構單個負責';
const simplified = '条节编项类关于应为国务规则办实与当会据准权区县级种护动处罚请审议发过机构单个负责';

/** By UTF-16 unit: 1 for a character of the traditional script alone, −1 for one of the simplified script. */
const scripts = new Int8Array(0x10000);
for (const char of traditional) if (!simplified.includes(char)) scripts[char.charCodeAt(0)] = 1;
for (const char of simplified) if (!traditional.includes(char)) scripts[char.charCodeAt(0)] = -1;

/** Which Chinese a text is in; a sample of a few thousand characters is enough. */
export function chineseLanguage(text: string): ChineseLanguage {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += scripts[text.charCodeAt(at)] ?? 0;
  if (balance <= 0) return 'zh-Hans';
  if (isHongKong(text)) return 'zh-Hant-HK';
  return namesLikeMainland(text) ? 'zh-Hant-CN' : 'zh-Hant';
}

/** Sections set as 1. 簡稱, their subsections as (1), and cited as 第3(2)(a)條; no 第一條 begins a line. */
function isHongKong(text: string): boolean {
  if (/(?:^|\n)\s{0,20}第\s?[一二三四五六七八九十百\d]{1,6}\s?條/.test(text)) return false;
  const sections = countOf(text, /(?:^|\n)[^\S\n]{0,20}\d{1,3}[A-Z]{0,2}\.(?=\s|[\u4e00-\u9fff])/g);
  const own = countOf(
    text,
    /(?:^|\n)[^\S\n]{0,20}\(\d{1,2}[A-Z]{0,2}\)|第\d{1,3}[A-Z]{0,2}(?:\(\w{1,3}\)){1,3}條|第\(\d{1,2}\)款/g,
  );
  return sections > 1 && own > 1;
}

/** 第二款第（三）項 and lists in （一）, where Taiwan writes 第二項第三款 and puts （一） below 一、 alone. */
function namesLikeMainland(text: string): boolean {
  const mainland = countOf(text, /第[（(][一二三四五六七八九十]{1,3}[）)]項|款第[^\s，。；、]{1,4}項/g);
  const taiwan = countOf(text, /項第[^\s，。；、]{1,4}款/g);
  if (mainland !== taiwan) return mainland > taiwan;
  return /(?:^|\n)\s{0,20}[（(]一[）)]/.test(text) && !/(?:^|\n)\s{0,20}一、/.test(text);
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
