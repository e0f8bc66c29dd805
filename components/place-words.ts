import type { Say } from '../lib/i18n/dictionary.ts';
import type { Language } from '../lib/i18n/translate.ts';
import { pathTo } from '../lib/law/locate.ts';
import type { DraftTree, Provision } from '../lib/law/provision.ts';
import type { ComposeSay } from './compose-say.ts';

/**
 * A place in the reader's language: Article 16, paragraph 1. The citation itself stays as the law is written,
 * so there is nothing to add in Chinese.
 */
export function placeWords(
  language: Language,
  say: Say,
  { tree, eId }: { tree: DraftTree; eId: string },
): string {
  if (language === 'zh') return '';
  const path = pathTo(tree, eId);
  const names = path.map((provision, at) => nameOf(provision, path[at - 1], say));
  const clause = names.filter((_, at) => isClause(path[at])).filter((name) => name !== '');
  return capital(clause.join(', '));
}

/** The clause within its article, as short as a button has room for: Para. 1. Null where it has no number of its own. */
export function shortPlace(say: ComposeSay, { tree, eId }: { tree: DraftTree; eId: string }): string | null {
  const [above, provision] = pathTo(tree, eId).slice(-2);
  if (!provision) return null;
  const { level, number } = provision;
  if (level === 'paragraph') {
    const paragraphs = above?.children.filter((child) => child.level === 'paragraph') ?? [];
    return say('compose.paragraph', { n: paragraphs.indexOf(provision) + 1 });
  }
  const numbered = number !== null && (level === 'item' || level === 'subitem');
  return numbered ? say(`compose.${level}`, { n: number }) : null;
}

/** Chapter 3, in English only. */
export function headingWords(
  language: Language,
  say: Say,
  { tree, eId }: { tree: DraftTree; eId: string },
): string {
  if (language === 'zh') return '';
  const heading = pathTo(tree, eId).findLast(({ level }) => level === 'chapter' || level === 'section');
  return heading?.number
    ? capital(say(`place.${heading.level as 'chapter' | 'section'}`, { n: heading.number }))
    : '';
}

function nameOf(provision: Provision, above: Provision | undefined, say: Say): string {
  const { level, number } = provision;
  if (level === 'article') return say('place.article', { n: number ?? provision.label });
  if (level === 'paragraph') return paragraphName(provision, above, say);
  if (level === 'item' || level === 'subitem') return say(`place.${level}`, { n: number ?? provision.label });
  return '';
}

function paragraphName(provision: Provision, above: Provision | undefined, say: Say): string {
  const paragraphs = above?.children.filter(({ level }) => level === 'paragraph') ?? [];
  return paragraphs.length > 1 ? say('place.paragraph', { n: paragraphs.indexOf(provision) + 1 }) : '';
}

function isClause(provision: Provision | undefined): boolean {
  return provision !== undefined && ['article', 'paragraph', 'item', 'subitem'].includes(provision.level);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
