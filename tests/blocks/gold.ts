import { z } from 'zod';
import { type DraftTree, type Provision, walk } from '../../lib/law/provision.ts';

/** What is known of a consultation page: the draft's articles and headings. */
export const goldShape = z.object({
  title: z.string(),
  draft: z.object({
    articles: z.array(
      z.object({
        number: z.string(),
        caption: z.string().nullable(),
        paragraphs: z.number(),
        items: z.number(),
        subitems: z.number(),
        head: z.string(),
      }),
    ),
    headings: z.array(z.object({ level: z.string(), number: z.coerce.string() })),
  }),
  extra_files: z.array(z.string()).default([]),
});
export type Gold = z.infer<typeof goldShape>;

/** A tree in the terms of the gold; `head` is cut to the length that the gold knows. */
export function inTermsOfGold(tree: DraftTree, text: string, gold: Gold): Gold['draft'] {
  const own = [...walk(tree.provisions.filter(({ level }) => level !== 'annex'))];
  const articles = own.filter(({ level }) => level === 'article');
  return {
    articles: articles.map((article, at) => ({
      number: article.number ?? '',
      caption: article.heading,
      paragraphs: countIn(article, 'paragraph'),
      items: countIn(article, 'item'),
      subitems: countIn(article, 'subitem'),
      head: headOf(article, text).slice(0, gold.draft.articles[at]?.head.length ?? 12),
    })),
    headings: own
      .filter(({ level }) => ['part', 'subpart', 'chapter', 'section'].includes(level))
      .map(({ level, number }) => ({ level, number: number ?? '' })),
  };
}

function countIn(article: Provision, level: Provision['level']): number {
  return [...walk(article.children)].filter((each) => each.level === level).length;
}

function headOf(article: Provision, text: string): string {
  const first = article.children[0];
  return first ? text.slice(first.start, first.end).replace(/\s/g, '') : '';
}
