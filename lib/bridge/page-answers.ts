import { walk } from '../law/provision.ts';
import { draftTree } from '../law/tree-shape.ts';
import {
  aBoolean,
  listOf,
  nothing,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  wholeNumber,
  words,
} from '../shape/shape.ts';
import type { AttachmentLink, AttachmentPage } from '../usecase/file-port.ts';
import type { PageReading, Paging } from '../usecase/ports.ts';
import type { PageAnswers, PageAsks } from './page-asks.ts';

/** A pager with more pages than this is none of a draft's. */
export const mostPages = 60;

const someAddresses = listOf(text(1, 4000));
const paging = record<Paging>({
  start: wholeNumber,
  end: wholeNumber,
  addresses: {
    safeParse(value) {
      const parsed = someAddresses.safeParse(value);
      return parsed.success && parsed.data.length <= mostPages ? parsed : { success: false };
    },
  },
});

const wholeReading = record<PageReading>({
  url: words,
  pageTitle: words,
  text: words,
  tree: draftTree,
  hearingUrl: orNull(words),
  paging: orNull(paging),
});

export const pageReading: Shape<PageReading> = {
  safeParse(value) {
    const parsed = wholeReading.safeParse(value);
    return parsed.success && liesInItsText(parsed.data) ? parsed : { success: false };
  },
};

const attachmentLink = record<AttachmentLink>({ address: text(1, 4000), words: text(0, 200) });

/** Only addresses of the web: what is fetched later is what the person has seen. */
const attachmentPage: Shape<AttachmentPage> = record<AttachmentPage>({
  url: words,
  pageTitle: words,
  text: text(0, 1_000_000),
  hearingUrl: orNull(words),
  links: listOf({
    safeParse(value) {
      const parsed = attachmentLink.safeParse(value);
      return parsed.success && /^https?:\/\//.test(parsed.data.address) ? parsed : { success: false };
    },
  }),
});

function liesInItsText({ text, tree }: PageReading): boolean {
  return walk(tree.provisions).every(({ start, end }) => start <= end && end <= text.length);
}

/** What our script in a page answers, as the asker checks it. A page's process may send anything. */
export const pageAnswers: { readonly [K in keyof PageAsks]: Shape<PageAnswers[K]> } = {
  hello: record({ shown: aBoolean, docked: aBoolean }),
  settled: aBoolean,
  read: orNull(pageReading),
  attachments: orNull(attachmentPage),
  readOn: oneOf('joined', 'unreachable', 'unrelated'),
  pick: nothing,
  marks: nothing,
  correct: nothing,
  goTo: nothing,
  focusMarker: nothing,
  show: nothing,
  enter: nothing,
  dock: nothing,
};
