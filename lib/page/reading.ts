import type { DraftTree } from '../law/provision.ts';
import { type Walkway, walkwayOf } from './marker-walk.ts';
import type { PageText } from './read-page.ts';

/** A page as it was read: its text, the draft in it, and the ways between its clauses. */
export interface Reading {
  readonly page: PageText;
  readonly tree: DraftTree;
  readonly walkway: Walkway;
}

export function readingWith(page: PageText, tree: DraftTree): Reading {
  return { page, tree, walkway: walkwayOf(tree) };
}

const known = new WeakMap<PageText, readonly Document[]>();

/** The documents it was read from: the page's own and those of its frames. */
export function documentsOf({ page }: Reading): readonly Document[] {
  const found = known.get(page) ?? documentsIn(page);
  known.set(page, found);
  return found;
}

function documentsIn({ map }: PageText): readonly Document[] {
  const found = new Set<Document>([document]);
  for (const { node } of map.segments) if (node.ownerDocument) found.add(node.ownerDocument);
  return [...found];
}
