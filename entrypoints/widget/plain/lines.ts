/** One line as it is seen: what stands in one block, up to a line break. Offsets into the page's text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly block: Element;
}

interface Piece {
  readonly start: number;
  readonly node: Text;
}

const unread = /^(?:script|style|noscript|template|textarea|select|button|head|rt|rp|svg|iframe|object)$/i;
const inline = /^(?:inline|contents|ruby|math)/;

/**
 * The words of a page, line by line, and the way back into it. Knows what is hidden and what breaks a line, and no
 * more: pages that need more than that are left to the full reader.
 */
export class PageLines {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly #pieces: readonly Piece[];

  constructor(root: Element, ignore: ReadonlySet<Node>) {
    const { text, lines, pieces } = collect(root, ignore);
    this.text = text;
    this.lines = lines;
    this.#pieces = pieces;
  }

  rangeOf(start: number, end: number): Range | null {
    const from = this.#pieceAt(start);
    const to = this.#pieceAt(end - 1);
    if (!from?.node.isConnected || !to?.node.isConnected) return null;
    const range = document.createRange();
    range.setStart(from.node, Math.min(start - from.start, from.node.length));
    range.setEnd(to.node, Math.min(end - to.start, to.node.length));
    return range;
  }

  /** Offsets of what a range holds of these words; null for nothing. */
  spanOf(range: Range): { readonly start: number; readonly end: number } | null {
    const inside = this.#pieces.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return null;
    const start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
    const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length);
    return start < end ? { start, end } : null;
  }

  #pieceAt(offset: number): Piece | null {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1] ?? null;
  }
}

function collect(root: Element, ignore: ReadonlySet<Node>) {
  const lines: { start: number; end: number; block: Element }[] = [];
  const pieces: Piece[] = [];
  const blockOf = blocks();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    ignore.has(node) || (node instanceof Element && unread.test(node.localName))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let broken = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      broken ||= node.nodeName === 'BR';
      continue;
    }
    const block = node.parentElement && blockOf(node.parentElement);
    const line = lines.at(-1);
    const goesOn = line && !broken && line.block === block;
    if (!block || (!goesOn && node.data.trim() === '')) continue;
    if (!goesOn && text !== '') text += '\n';
    pieces.push({ start: text.length, node });
    if (goesOn) line.end += node.length;
    else lines.push({ start: text.length, end: text.length + node.length, block });
    text += node.data;
    broken = false;
  }
  return { text, lines, pieces };
}

/** The block an element's words stand in; null where they are not shown. Each style is asked for once. */
function blocks(): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return function blockOf(element): Element | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { display, visibility } = getComputedStyle(element);
    const above = element.parentElement ? blockOf(element.parentElement) : element;
    const found =
      above === null || display === 'none' || visibility !== 'visible'
        ? null
        : inline.test(display)
          ? above
          : element;
    known.set(element, found);
    return found;
  };
}
