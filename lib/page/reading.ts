import type { DraftTree, Provision } from '../law/provision.ts';
import { type Walkway, walkwayOf } from './marker-walk.ts';
import type { PageText } from './read-page.ts';

/** A page as it was read: its text, the draft in it, and the ways between its clauses. */
export interface Reading {
  readonly page: PageText;
  readonly tree: DraftTree;
  readonly walkway: Walkway;
}

export function readingWith(page: PageText, tree: DraftTree): Reading {
  return { page, tree, walkway: walkwayOf(shownOf(tree, page)) };
}

/** A page's part of a draft that goes on elsewhere. */
export interface Elsewhere {
  readonly text: string;
  /** Where the page's own text begins in it. */
  readonly start: number;
}

/** The whole of a draft that lies over several pages; only what this one shows has places in it. */
export function joinedReading({ source, map }: PageText, whole: Elsewhere, tree: DraftTree): Reading {
  const { text, start } = whole;
  return readingWith(
    { source: { text, blocks: [] }, map: map.movedBy(start), shows: [start, start + source.text.length] },
    tree,
  );
}

/** The articles of other pages have no marker here, and the arrow keys do not lead to them. */
function shownOf(tree: DraftTree, { shows }: PageText): DraftTree {
  if (!shows) return tree;
  const [from, to] = shows;
  const within = (provisions: readonly Provision[]): Provision[] =>
    provisions
      .filter(({ start, end }) => start < to && end > from)
      // An article broken over two pages stays whole: its paragraphs are counted from its beginning.
      .map((each) => (each.level === 'article' ? each : { ...each, children: within(each.children) }));
  return { ...tree, provisions: within(tree.provisions) };
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
