import { blocksOfText } from '../../lib/blocks/block.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, walk } from '../../lib/law/provision.ts';

/** A line of a law, and what begins in it. */
interface Row {
  readonly words: string;
  readonly begins: 'article' | 'heading' | null;
  /** Where the label ends in the words. */
  readonly label: number;
}

/** How pages and files lay out a text; every one must leave articles and headings as they are. */
export const layouts: Readonly<Record<string, (text: string) => string>> = {
  'invisible characters before every line': (text) =>
    text
      .split('\n')
      .map((line) => `\u200b\u00a0 　${line}`)
      .join('\n'),
  'half-width punctuation and blanks': (text) => narrow(text.replaceAll('　', ' ')),
  'no blank behind labels': (text) =>
    eachArticle(text, ({ words, label }) => words.slice(0, label) + behind(words, label)),
  'labels alone on their lines': (text) =>
    eachArticle(text, ({ words, label }) => `${words.slice(0, label)}\n${behind(words, label)}`),
  'blanks inside labels': (text) =>
    eachArticle(
      text,
      ({ words, label }) =>
        `${words.slice(0, label).replace(/第(.+?)条/, '第 $1 条')}　${behind(words, label)}`,
    ),
  'lines broken by width': (text) =>
    rowsOf(text)
      .flatMap(({ words }) => broken(narrow(words.replace(/　+/g, ' ')), 26))
      .join('\n'),
  'several articles in one line': glued,
};

function eachArticle(text: string, change: (row: Row) => string): string {
  return rowsOf(text)
    .map((row) => (row.begins === 'article' ? change(row) : row.words))
    .join('\n');
}

function behind(words: string, label: number): string {
  return words.slice(label).trimStart();
}

/** Runs up to seven articles together; headings keep their lines. */
function glued(text: string): string {
  const lines: string[] = [];
  let articles = 0;
  for (const { words, begins } of rowsOf(text)) {
    const fresh = begins === 'heading' || articles === 7 || lines.length === 0 || articles < 0;
    articles = begins === 'heading' ? -1 : fresh ? 0 : articles;
    if (begins === 'article') articles++;
    if (fresh) lines.push(words);
    else lines.push(`${lines.pop()}${begins === 'article' ? ' ' : ''}${words}`);
  }
  return lines.join('\n');
}

function rowsOf(text: string): Row[] {
  const { provisions } = parseLaw(blocksOfText(text));
  const articles = new Map([...articlesOf(provisions)].map(({ start, label }) => [start, label.length]));
  const headings = new Set(
    [...walk(provisions)].filter(({ level }) => isHeading(level)).map(({ start }) => start),
  );
  const rows: Row[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    const label = articles.get(start);
    const begins = label !== undefined ? 'article' : headings.has(start) ? 'heading' : null;
    if (words !== '') rows.push({ words, begins, label: label ?? 0 });
    at += line.length + 1;
  }
  return rows;
}

function isHeading(level: string): boolean {
  return ['part', 'subpart', 'chapter', 'section', 'annex'].includes(level);
}

function narrow(text: string): string {
  const pairs: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };
  return text.replace(/[，；：（）]/g, (char) => pairs[char] ?? char);
}

/** Lines of `width` full-width characters; narrow ones count half. */
function broken(words: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const char of words) {
    const size = char.charCodeAt(0) < 128 ? 0.5 : 1;
    if (used + size > width) {
      lines.push('');
      used = 0;
    }
    lines.push(`${lines.pop()}${char}`);
    used += size;
  }
  return lines;
}

/** Numbers of the articles and headings of a text, in order. */
export function outlineOf(text: string): string[] {
  return [...walk(parseLaw(blocksOfText(text)).provisions)]
    .filter(({ level }) => level === 'article' || isHeading(level))
    .map(({ level, number }) => `${level} ${number}`);
}
