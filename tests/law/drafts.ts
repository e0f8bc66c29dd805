import { type Arbitrary, array, boolean, constantFrom, option, record } from 'fast-check';
import { writeNumber } from '../../lib/law/numerals.ts';

/** A draft as a tree of our own making, to be printed in any layout and read back. */
export interface Draft {
  readonly chapters: readonly Chapter[];
}

interface Chapter {
  readonly title: string;
  readonly articles: readonly Article[];
}

interface Article {
  readonly caption: string | null;
  readonly paragraphs: readonly Paragraph[];
}

interface Paragraph {
  readonly words: string;
  readonly items: readonly string[];
}

/** How a draft is laid out. */
export interface Look {
  readonly separator: string;
  readonly spaced: boolean;
  readonly indent: string;
  readonly blankLines: boolean;
  readonly contents: boolean;
  readonly brackets: string;
}

const words = [
  ...[
    '养犬应当登记。',
    '登记机关应当自收到申请之日起五个工作日内作出决定。',
    '违反本条例第三条规定的，责令改正。',
  ],
  ...['第二款规定的证明，由防疫机构出具。', '依照前两条的规定处理。', '中级人民法院管辖上诉案件。'],
  ...['本条例所称犬只，是指“家养”的犬。', '前款规定不适用于军用犬只。', '因养犬发生纠纷的，可以申请调解。'],
];
const listed = ['未免疫的；', '住所不固定的；', '依照第五条的规定不予登记的；', '法律、法规规定的其他情形。'];

const paragraph: Arbitrary<Paragraph> = record({
  words: constantFrom(...words),
  items: array(constantFrom(...listed), { maxLength: 4 }).map((items) => (items.length > 1 ? items : [])),
});
const article: Arbitrary<Article> = record({
  caption: option(constantFrom('目的依据', '适用范围', '登记、年检'), { nil: null }),
  paragraphs: array(paragraph, { minLength: 1, maxLength: 3 }),
});
const chapter: Arbitrary<Chapter> = record({
  title: constantFrom('总则', '养犬登记', '监督与管理', '法律责任', '附则'),
  articles: array(article, { minLength: 1, maxLength: 5 }),
});

export const drafts: Arbitrary<Draft> = record({ chapters: array(chapter, { minLength: 1, maxLength: 4 }) });

export const looks: Arbitrary<Look> = record({
  separator: constantFrom('　', ' ', '', '  ', '\u00a0', '：'),
  spaced: boolean(),
  indent: constantFrom('', '　　', '\u200b\u00a0 ', '    '),
  blankLines: boolean(),
  contents: boolean(),
  brackets: constantFrom('（）', '【】', '〖〗', '[]'),
});

/** Prints a draft; articles are numbered through it. */
export function print(draft: Draft, look: Look): string {
  const lines = ['清屿市养犬管理条例'];
  if (look.contents) lines.push('目　录', ...draft.chapters.map((each, at) => heading(each, at)));
  let number = 0;
  for (const [at, each] of draft.chapters.entries()) {
    lines.push(heading(each, at));
    for (const article of each.articles) lines.push(...printArticle(article, ++number, look));
  }
  return lines.map((line) => look.indent + line).join(look.blankLines ? '\n\n' : '\n');
}

function heading({ title }: Chapter, at: number): string {
  return `第${writeNumber(at + 1)}章　${title}`;
}

function printArticle({ caption, paragraphs }: Article, number: number, look: Look): string[] {
  const blank = look.spaced ? ' ' : '';
  const [open = '', close = ''] = look.brackets;
  const label = `第${blank}${writeNumber(number)}${blank}条${look.separator}`;
  return paragraphs.flatMap((each, at) => {
    const head = at === 0 ? `${label}${caption === null ? '' : open + caption + close}` : '';
    const listWords = each.items.length > 0 ? '有下列情形之一的，不予登记：' : each.words;
    return [head + listWords, ...each.items.map((item, place) => `（${writeNumber(place + 1)}）${item}`)];
  });
}
