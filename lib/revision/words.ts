import { citationForm } from './citation-forms.ts';

/**
 * What a difference may not cut in two: the name of a law, a citation down to its smallest part, a number in
 * digits or in Chinese numerals. Everything else is cut into words.
 */
const uncut = new RegExp(
  [
    '《[^《》\\n]{1,80}》',
    citationForm,
    '[\\d０-９]+(?:[.．,，:：][\\d０-９]+)*[%％‰]?',
    '[零〇一二两三四五六七八九十百千万亿]{2,}',
  ].join('|'),
  'g',
);

/**
 * Unicode's rules, the dictionary of Chinese and Japanese words among them, are the same whatever the locale: on the
 * corpus's texts in ten languages each language's own segmenter cuts exactly as this one does.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a text into words, signs and white space; joined they are the text again, to the character. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (const found of text.matchAll(uncut)) {
    cut(text.slice(start, found.index), words);
    words.push(found[0]);
    start = found.index + found[0].length;
  }
  cut(text.slice(start), words);
  return words;
}

function cut(text: string, words: string[]): void {
  if (text === '') return;
  for (const { segment } of segmenter.segment(text)) words.push(segment);
}
