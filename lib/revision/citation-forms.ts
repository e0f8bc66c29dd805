/** Chinese numerals and digits, as a piece of a pattern. */
const number = '[零〇一二两三四五六七八九十百千\\d０-９]+';

/** 第十二条第二款第（三）项, 第三章之一, down to its smallest part. */
const chinese = `(?:第\\s?[（(]?${number}[)）]?[编編章节節条條款項项目](?:之[一二三四五六七八九十]+)?)+`;

/** Citations of articles outside Chinese law, as pieces of one pattern; none begins as a Chinese one does. */
const others = [
  // 第三条の二第二項第一号
  `第${number}[条項](?:の${number})*(?:第${number}項)?第${number}号`,
  `第${number}条(?:の${number})+(?:第${number}項)?`,
  // 제3조의2제1항제2호
  '제\\d+(?:조(?:의\\d+)?(?:제\\d+항)?(?:제\\d+호)?|[항호])',
  // § 3 Abs. 2 Nr. 1, § 1004.1(a)(1), §§ 3a
  '§{1,2}\\s?\\d+[a-z]?(?:[.–-]\\d+[a-z]?)*(?:\\s?\\(\\w{1,5}\\))*(?:\\s(?:Abs\\.|Absatz|Satz|Nr\\.|Nummer)\\s\\d+[a-z]?)*',
  // Article L. 121-1, artículo 3, art. 2, artigo 4.º, section 3(1)(a)
  '\\b(?:[Aa]rt(?:icles?|[íi]culos?|igos?|icol[oi]|ikels?|\\.)|[Ss]ections?|[Ss]ec\\.|SEC\\.)\\s(?:[LRDA]\\.?\\s?)?\\d+[a-z]{0,2}(?:[-.]\\d+)*(?:\\.?[º°])?(?:\\(\\w{1,5}\\))*',
].join('|');

/** Every citation in running text, whatever its language; a difference may not cut one in two. */
export const citationForm = `${others}|${chinese}`;

const outside = new RegExp(others, 'g');

/** The stretches of a text between its citations of the forms outside Chinese law; the whole where it has none. */
export function betweenCitations(text: string): string[] {
  return text.split(outside);
}

const every = new RegExp(citationForm, 'g');

/** The words are citations, with what joins them, and nothing else. Linear: each citation is found once. */
export function isCitation(words: string): boolean {
  const rest = words.replace(every, '');
  return rest !== words && /^[、和至或\s]*$/.test(rest);
}
