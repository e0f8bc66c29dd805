import * as z from 'zod/mini';
import { type Level, type Problem, type Provision, walk } from '../law/provision.ts';
import type { PageReading } from '../usecase/ports.ts';
import { longestEId, type PageAnswers, type PageAsks } from './page-asks.ts';

const eId = z.string().check(z.minLength(1), z.maxLength(longestEId));
const offset = z.int().check(z.nonnegative());

const level = z.enum([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'preamble',
  'annex',
] satisfies Level[]);

const provision: z.ZodMiniType<Provision> = z.object({
  eId,
  level,
  number: z.nullable(z.string()),
  label: z.string(),
  heading: z.nullable(z.string()),
  start: offset,
  end: offset,
  children: z.lazy(() => z.array(provision)),
});

const problem = z.object({
  type: z.enum([
    'missing',
    'repeated',
    'starts-at',
    'out-of-order',
    'damaged-label',
    'no-articles',
  ] satisfies Problem['type'][]),
  number: z.nullable(z.string()),
  eId: z.nullable(eId),
  start: offset,
});

export const pageReading: z.ZodMiniType<PageReading> = z
  .object({
    url: z.string(),
    pageTitle: z.string(),
    text: z.string(),
    tree: z.object({
      title: z.nullable(z.string()),
      language: z.string(),
      provisions: z.array(provision),
      problems: z.array(problem),
    }),
    hearingUrl: z.nullable(z.string()),
  })
  .check(z.refine(liesInItsText, 'a provision lies outside the text'));

function liesInItsText({ text, tree }: PageReading): boolean {
  return walk(tree.provisions).every(({ start, end }) => start <= end && end <= text.length);
}

const nothing = z.null();

/** What our script in a page answers, as the asker checks it. A page's process may send anything. */
export const pageAnswers: { readonly [K in keyof PageAsks]: z.ZodMiniType<PageAnswers[K]> } = {
  hello: z.object({ shown: z.boolean(), docked: z.boolean() }),
  read: z.nullable(pageReading),
  marks: nothing,
  goTo: nothing,
  focusMarker: nothing,
  show: nothing,
  enter: nothing,
  dock: nothing,
};
