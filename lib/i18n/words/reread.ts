import type { Same } from '../translate.ts';

/** Reading a draft as a text of another language. */
export const zh = {
  'reread.label': '草案的语言',
  'reread.hint': '条文是按这种语言的编号认的。认错了语言，在这里换。',
  'reread.auto': '自动识别',
  'reread.done': '已按{language}重新识别条文。',
  'reread.noArticles': '按{language}没有认出条文，目录还是原来的样子。',
  'reread.failed': '没有存下，目录还是原来的样子。',
} as const;

export const en: Same<typeof zh> = {
  'reread.label': 'Language of the draft',
  'reread.hint':
    'Its clauses were recognised by the numbering of this language. If it is not right, choose another.',
  'reread.auto': 'Recognise it',
  'reread.done': 'The clauses were recognised anew, as {language}.',
  'reread.noArticles': 'Read as {language} the text has no clauses; the contents stay as they were.',
  'reread.failed': 'It could not be kept; the contents stay as they were.',
};
