import { walk } from '../law/provision.ts';
import { draftTree } from '../law/tree-shape.ts';
import { aBoolean, nothing, orNull, record, type Shape, words } from '../shape/shape.ts';
import type { PageReading } from '../usecase/ports.ts';
import type { PageAnswers, PageAsks } from './page-asks.ts';

const wholeReading = record<PageReading>({
  url: words,
  pageTitle: words,
  text: words,
  tree: draftTree,
  hearingUrl: orNull(words),
});

export const pageReading: Shape<PageReading> = {
  safeParse(value) {
    const parsed = wholeReading.safeParse(value);
    return parsed.success && liesInItsText(parsed.data) ? parsed : { success: false };
  },
};

function liesInItsText({ text, tree }: PageReading): boolean {
  return walk(tree.provisions).every(({ start, end }) => start <= end && end <= text.length);
}

/** What our script in a page answers, as the asker checks it. A page's process may send anything. */
export const pageAnswers: { readonly [K in keyof PageAsks]: Shape<PageAnswers[K]> } = {
  hello: record({ shown: aBoolean, docked: aBoolean }),
  read: orNull(pageReading),
  marks: nothing,
  correct: nothing,
  goTo: nothing,
  focusMarker: nothing,
  show: nothing,
  enter: nothing,
  dock: nothing,
};
