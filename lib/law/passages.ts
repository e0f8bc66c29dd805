import { clauseLevels, type Provision } from './provision.ts';

/** Words of a draft that one can point at: a 款 or 项 without those under it. UTF-16 offsets into the draft's text. */
export interface Passage {
  /** What a comment on it hangs on. */
  readonly eId: string;
  readonly start: number;
  readonly end: number;
  /** Levels under the article: 0 for its own words, 1 for 项. */
  readonly depth: number;
}

/** An article cut into what a thumb can point at, in order. With one 款 alone the article itself is meant. */
export function passagesOf(text: string, article: Provision): readonly Passage[] {
  const paragraphs = article.children.filter(({ level }) => level === 'paragraph');
  const [only] = paragraphs;
  const found: Passage[] = [];
  const visit = (clause: Provision, eId: string, depth: number): void => {
    let at = clause.start;
    const upTo = (end: number) => {
      if (text.slice(at, end).trim() !== '') found.push({ eId, start: at, end, depth });
    };
    for (const child of clause.children) {
      if (!clauseLevels.has(child.level)) continue;
      upTo(child.start);
      visit(child, child.eId, depth + 1);
      at = child.end;
    }
    upTo(clause.end);
  };
  if (only && paragraphs.length === 1 && article.children.length === 1) visit(only, article.eId, 0);
  else if (article.children.length === 0) visit(article, article.eId, 0);
  else for (const child of article.children) visit(child, child.eId, 0);
  return withLabel(article, found);
}

/** The article's own label stands before its first words. */
function withLabel(article: Provision, found: readonly Passage[]): readonly Passage[] {
  const [first, ...rest] = found;
  return first ? [{ ...first, start: article.start }, ...rest] : [];
}
