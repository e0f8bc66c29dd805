import type { Found } from './email.ts';
import { namesParticulars } from './particulars.ts';
import type { Passage } from './passage.ts';
import { printedOf, type Sheet } from './sheet.ts';

const verb =
  '(?:注明|标明|写明|标注|注上|写上|标示|加注|命名为|统一为|统一命名为|格式为|题为|备注|填写|设为|署明|标有|写清|标题为|主题为|题目为|标题|主题|题目|名称为)';
const quoted = '[“"‘\']([^“”"‘’\']{1,60}(?:[‘“][^“”"‘’\']{1,40}[’”][^“”"‘’\']{0,30})?)[”"’\']';
const afterVerb = new RegExp(`${verb}[^“”"‘’'。;]{0,14}${quoted}`, 'g');
const another = new RegExp(`[、,或及和/]{0,2}(?:者)?(?:“”)?${quoted}`, 'y');
const beforeSuffix = new RegExp(`${verb}[:]?([^“”"‘’'。;,:]{2,50}?)(?:等)?(?:字样|的字样)`, 'g');
const unquoted =
  /(?:信封|邮件|主题|标题|封面|信函|右上角|左上角)[^。;“”"]{0,16}?(?:注明|标明|写明|标注|写上|备注|命名为|统一为|格式为)[:]?([^“”"‘’'。;,()]{2,50})(?=[。;,)]|$)/g;
const labelled =
  /邮件(?:主题|标题|题目|名称)(?:格式)?(?:统一)?(?:为|是)?[:\t]([^“”"。;,()]{2,50})(?=[。;,)]|$)/g;
const onCover = /信封|邮件|主题|标题|封面|信函|来信|来函|右上角|左上角|题目/;

/** Words that the notice wants on the envelope or in the subject line, without their quotes. */
export function findSubjectWords(sheet: Sheet, passages: readonly Passage[]): Found[] {
  const found: Found[] = [];
  for (const passage of passages) {
    const taken: { start: number; end: number }[] = [];
    for (const place of placesIn(passage.text)) {
      if (taken.some((other) => place.start < other.end && other.start < place.end)) continue;
      taken.push(place);
      const span = { start: passage.span.start + place.start, end: passage.span.start + place.end };
      found.push({ value: printedOf(sheet, span), ...place, passage });
    }
  }
  return found;
}

function placesIn(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const add = (start: number, words: string): void => {
    const isList =
      namesParticulars(words) && !words.includes('+') && !(onCover.test(text) && !words.includes('、'));
    if (!isList && !/^(?:为|是)?$/.test(words)) places.push({ start, end: start + words.length });
  };
  for (const match of text.matchAll(afterVerb)) {
    add(match.index + match[0].length - 1 - (match[1]?.length ?? 0), match[1] ?? '');
    another.lastIndex = match.index + match[0].length;
    for (let next = another.exec(text); next; next = another.exec(text)) {
      add(another.lastIndex - 1 - (next[1]?.length ?? 0), next[1] ?? '');
    }
  }
  for (const pattern of [beforeSuffix, unquoted, labelled]) {
    for (const match of text.matchAll(pattern)) {
      const words = (match[1] ?? '').replace(/^[为是:]/, '').replace(/(?:等)?字样$/, '');
      if (!namesParticulars(words)) add(match.index + match[0].lastIndexOf(words), words);
    }
  }
  return places;
}
