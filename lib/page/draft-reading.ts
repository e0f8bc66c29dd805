import { openDraft } from '../law/open-draft.ts';
import type { PageText } from './read-page.ts';
import { type Reading, readingWith } from './reading.ts';

/** Finds the draft in a page, here and now. Apart, since not every script of ours brings the law's grammars along. */
export function readingOf(page: PageText): Reading {
  return readingWith(page, openDraft(page.source));
}
