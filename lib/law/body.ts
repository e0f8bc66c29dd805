import type { Sprout } from './sprout.ts';
import type { Enumerator, Tradition } from './tradition.ts';

/** A stretch of text that stands on its own: a line, or several that were broken by width. */
export interface Piece {
  readonly start: number;
  end: number;
  /** How deep in lists of the markup it stands: the list inside another has a style of its own. */
  readonly list?: number;
}

interface Open {
  readonly style: string;
  last: number;
  node: Sprout;
}

/** Paragraphs, items and subitems of one article (or preamble), from its pieces in order. */
export function bodyOf(text: string, pieces: readonly Piece[], tradition: Tradition): Sprout[] {
  const heads = pieces.map((piece) =>
    nested(tradition.enumerator(text, piece.start, piece.end), piece.list ?? 0),
  );
  const upcoming = nextHeads(heads);
  const paragraphs: Sprout[] = [];
  let open: Open[] = [];
  let numbering: Numbering | null = null;
  for (const [at, piece] of pieces.entries()) {
    const head = settled(heads[at] ?? null, open);
    if (head && numbersParagraph(head, paragraphs, numbering)) {
      const parent = numbered(head, piece.end);
      paragraphs.push(parent);
      numbering = { style: head.style, last: head.value };
      open = openInside(text, piece, { head, parent, tradition });
      continue;
    }
    if (head && fits(head, open, { before: pieces[at - 1] ?? null, next: upcoming[at] ?? null, text })) {
      const parent = paragraphs.at(-1) ?? plain(piece.start, piece.start);
      if (paragraphs.length === 0) paragraphs.push(parent);
      open = openItem(text, piece, { head, open, parent, tradition });
      continue;
    }
    const owner = continued(open, upcoming[at] ?? null);
    const paragraph = plain(piece.start, piece.end);
    if (owner) {
      owner.children.push(paragraph);
      continue;
    }
    open = [];
    paragraphs.push(paragraph);
    const inline = tradition.inlineEnumerators(text, piece.start, piece.end, 0);
    if (inline.length > 0) paragraph.children = inlineItems(inline, piece.end, 'item');
  }
  return paragraphs;
}

/** The style in which an article's paragraphs are numbered, and the last number. */
interface Numbering {
  readonly style: string;
  readonly last: number;
}

/** (i) goes on with the list that has come to (h). */
function settled(head: Enumerator | null, open: readonly Open[]): Enumerator | null {
  const other = head?.alternative;
  if (!other) return head;
  const goesOn = open.some((each) => each.style === other.style && other.value === each.last + 1);
  return goesOn ? other : head;
}

function numbersParagraph(
  head: Enumerator,
  paragraphs: readonly Sprout[],
  numbering: Numbering | null,
): boolean {
  if (head.paragraph === 'always') return true;
  const { paragraph, style, value } =
    head.alternative?.style === numbering?.style ? (head.alternative ?? head) : head;
  if (paragraph === undefined) return false;
  if (numbering) return style === numbering.style && value > numbering.last;
  return paragraphs.length === 0 && value === 1;
}

function numbered({ number, value, label, start }: Enumerator, end: number): Sprout {
  return {
    level: 'paragraph',
    number: number ?? String(value),
    label,
    heading: null,
    start,
    end,
    children: [],
  };
}

/** (a)(1): the paragraph's words begin with the first item of its list. */
function openInside(text: string, piece: Piece, { head, parent, tradition }: Omit<Opening, 'open'>): Open[] {
  const inner = head.body < piece.end ? tradition.enumerator(text, head.body, piece.end) : null;
  if (inner?.value !== 1 || inner.paragraph === 'always') return [];
  return openItem(text, { ...piece, start: head.body }, { head: inner, open: [], parent, tradition });
}

function nested(head: Enumerator | null, list: number): Enumerator | null {
  return head && list > 1 ? { ...head, style: `${head.style} in ${list}` } : head;
}

function plain(start: number, end: number): Sprout {
  return { level: 'paragraph', number: null, label: '', heading: null, start, end, children: [] };
}

/** For each piece the next enumerator behind it. */
function nextHeads(heads: readonly (Enumerator | null)[]): (Enumerator | null)[] {
  const next: (Enumerator | null)[] = new Array(heads.length).fill(null);
  for (let at = heads.length - 2; at >= 0; at--) next[at] = heads[at + 1] ?? next[at + 1] ?? null;
  return next;
}

interface Around {
  readonly text: string;
  readonly before: Piece | null;
  readonly next: Enumerator | null;
}

/** Bracketed numbers always make an item; `1.`, ① and 一、 only where a list begins or goes on. */
function fits(head: Enumerator, open: readonly Open[], around: Around): boolean {
  if (head.style.startsWith('(')) return true;
  if (head.value === 1) return begins(head, around);
  return open.some(
    (each) => each.style === head.style && head.value > each.last && head.value <= each.last + 3,
  );
}

/** The words before announce the list (they end no sentence), or its second item follows: a lone ① is a note. */
function begins(head: Enumerator, { text, before, next }: Around): boolean {
  if (before === null || !'。.'.includes(text[before.end - 1] ?? ' ')) return true;
  return next !== null && next.value === (next.style === head.style ? 2 : 1);
}

/** The item that an unnumbered piece goes on with: the list resumes behind it with its very next number. */
function continued(open: readonly Open[], next: Enumerator | null): Sprout | null {
  if (!next) return null;
  return open.find((each) => each.style === next.style && next.value === each.last + 1)?.node ?? null;
}

interface Opening {
  readonly head: Enumerator;
  readonly open: readonly Open[];
  readonly parent: Sprout;
  readonly tradition: Tradition;
}

function openItem(text: string, piece: Piece, { head, open, parent, tradition }: Opening): Open[] {
  const depth = open.findIndex((each) => each.style === head.style);
  const above = depth < 0 ? [...open] : open.slice(0, depth);
  const holder = above.at(-1)?.node ?? parent;
  const level = above.length === 0 ? 'item' : 'subitem';
  const inline = tradition.inlineEnumerators(text, head.body, piece.end, head.value);
  const run = head.style === inline[0]?.style ? inline : [];
  const items = inlineItems([head, ...run], piece.end, level);
  for (const item of items) holder.children.push(item);
  const node = items.at(-1);
  if (!node) return above;
  return [...above, { style: head.style, last: head.value + run.length, node }];
}

function inlineItems(heads: readonly Enumerator[], end: number, level: 'item' | 'subitem'): Sprout[] {
  return heads.map((head, at) => ({
    level,
    number: head.number ?? String(head.value),
    label: head.label,
    heading: null,
    start: head.start,
    end: heads[at + 1]?.start ?? end,
    children: [],
  }));
}
