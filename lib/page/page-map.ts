import type { Segment } from '../blocks/text-builder.ts';

/** The way between offsets of a page's plain text (UTF-16 units) and places in its DOM. */
export class PageMap {
  /** In the order of the text. */
  readonly segments: readonly Segment<Node>[];
  /** Segments that stand for a node's own words, by the root that they share (document, frame, shadow root). */
  readonly #byRoot = new Map<Node, Segment<Node>[]>();
  readonly #byNode = new Map<Node, Segment<Node>[]>();

  constructor(segments: readonly Segment<Node>[]) {
    this.segments = segments;
    for (const segment of segments) {
      if (segment.from !== null) append(this.#byNode, segment.node, segment);
    }
  }

  /** The same places where the text stands that much further on in a longer one. */
  movedBy(offset: number): PageMap {
    return new PageMap(this.segments.map((segment) => ({ ...segment, start: segment.start + offset })));
  }

  /**
   * The DOM ranges that show the words from `start` to `end`: one or more for each block, since hidden, struck
   * and annotating words in between belong to none.
   */
  rangesOf(start: number, end: number): Range[] {
    const ranges: Range[] = [];
    let last: Segment<Node> | null = null;
    for (let at = this.#firstEndingBehind(start); at < this.segments.length; at++) {
      const segment = this.segments[at];
      if (!segment || segment.start >= end) break;
      if (segment.from === null) {
        last = null;
        continue;
      }
      const to = segment.from + Math.min(segment.length, end - segment.start);
      const open = ranges.at(-1);
      if (open && last && goesOn(last, segment)) open.setEnd(segment.node, to);
      else ranges.push(rangeIn(segment.node, segment.from + Math.max(0, start - segment.start), to));
      last = segment;
    }
    return ranges;
  }

  /**
   * The offset for a place in the DOM, null where the page was not read there. A place between words counts as
   * the beginning of the next (`side` start) or the end of the one before (`side` end).
   */
  offsetOf(node: Node, offset: number, side: 'start' | 'end' = 'start'): number | null {
    const own = this.#byNode.get(node);
    if (own) return offsetIn(own, offset, side);
    const all = this.#inRoot(node.getRootNode());
    const next = firstBehind(all, node, offset);
    if (side === 'start') return all[next]?.start ?? null;
    const before = all[next - 1];
    return before ? before.start + before.length : null;
  }

  /** What is selected, as offsets; null where nothing of the text is. */
  selectionOf(range: AbstractRange): { readonly start: number; readonly end: number } | null {
    const start = this.offsetOf(range.startContainer, range.startOffset, 'start');
    const end = this.offsetOf(range.endContainer, range.endOffset, 'end');
    return start === null || end === null || start >= end ? null : { start, end };
  }

  #firstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.segments[middle];
      if (segment && segment.start + segment.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inRoot(root: Node): readonly Segment<Node>[] {
    const known = this.#byRoot.get(root);
    if (known) return known;
    const own = this.segments.filter(
      (segment) => segment.from !== null && segment.node.getRootNode() === root,
    );
    this.#byRoot.set(root, own);
    return own;
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** One range may cover both: the same block, nothing left out in between. */
function goesOn(last: Segment<Node>, next: Segment<Node>): boolean {
  return (
    next.joined &&
    last.start + last.length === next.start &&
    last.node.getRootNode() === next.node.getRootNode()
  );
}

function rangeIn(node: Node, from: number, to: number): Range {
  const range = (node.ownerDocument ?? document).createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function offsetIn(own: readonly Segment<Node>[], offset: number, side: 'start' | 'end'): number {
  let before: Segment<Node> | null = null;
  for (const segment of own) {
    const from = segment.from ?? 0;
    if (offset < from) return before && side === 'end' ? before.start + before.length : segment.start;
    if (offset <= from + segment.length) return segment.start + offset - from;
    before = segment;
  }
  return before ? before.start + before.length : 0;
}

/** Index of the first segment at or behind a boundary point of an element (or of a text that was not read). */
function firstBehind(segments: readonly Segment<Node>[], node: Node, offset: number): number {
  const child = node.childNodes[offset];
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = segments[middle]?.node;
    if (own && isBefore(own, node, child)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `own` ends before the point in front of `child`, or behind the last child where there is none. */
function isBefore(own: Node, node: Node, child: Node | undefined): boolean {
  const position = (child ?? node).compareDocumentPosition(own);
  if (child)
    return (
      (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
      (position & Node.DOCUMENT_POSITION_CONTAINS) === 0
    );
  return (position & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
}
