/** The words of a demo draft, line by line, as an official page prints them. */

export type LineKind = 'title' | 'subtitle' | 'toc' | 'chapter' | 'article' | 'text' | 'item' | 'subitem';

export interface LawLine {
  readonly kind: LineKind;
  /** `第十二条`, empty where the line begins an unnumbered paragraph. */
  readonly label: string;
  /** `（目的依据）` with its brackets, empty where there is none. */
  readonly caption: string;
  readonly text: string;
}

const article = /^(第[一二三四五六七八九十百]+条)(（[^）]+）)?　(.*)$/;

/** `text` as in demo/drafts: a title, `（…稿）`, perhaps a 目录, then chapters and articles. */
export function linesOfLaw(text: string): readonly LawLine[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const chapters = lines.flatMap((line, index) =>
    /^第[一二三四五六七八九十]+章　/.test(line) ? [index] : [],
  );
  const first = lines.findIndex((line) => article.test(line));
  const body = Math.max(...chapters.filter((index) => index < first));
  return lines.map((line, index) => ({ ...parts(line), kind: kindOf(line, index, body) }));
}

function parts(line: string): Omit<LawLine, 'kind'> {
  const [, label = '', caption = '', text = line] = article.exec(line) ?? [];
  return { label, caption, text };
}

function kindOf(line: string, index: number, body: number): LineKind {
  if (index === 0) return 'title';
  if (index === 1) return 'subtitle';
  if (index < body) return 'toc';
  if (/^第[一二三四五六七八九十]+章　/.test(line)) return 'chapter';
  if (article.test(line)) return 'article';
  if (/^（[一二三四五六七八九十]+）/.test(line)) return 'item';
  return /^\d+\./.test(line) ? 'subitem' : 'text';
}

/** Lines for HTML. The drafts are ours, but a template that does not escape is copied one day. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
