import type { BlockText, Cell } from './block.ts';
import { isFootnoteMark, isFootnoteText } from './footnote-mark.ts';
import { countedText, markerText } from './list-marker.ts';
import { type Look, plainLook, type SourceTree } from './source-tree.ts';
import { TableGrid } from './table-grid.ts';
import { type Segment, type Surroundings, TextBuilder } from './text-builder.ts';

/** A document read into plain text, and the way back to its nodes. */
export interface Walked<Node> {
  readonly source: BlockText;
  /** In the order of the text; they do not overlap. Line ends between blocks belong to no segment. */
  readonly segments: readonly Segment<Node>[];
}

/**
 * Reads a document into blocks: what a person sees of it, in the order in which it is written. Left out are
 * hidden and struck words, ruby, footnote marks, alternative texts, form controls and the choices in them.
 */
export function walkBlocks<Node>(tree: SourceTree<Node>, root: Node): Walked<Node> {
  const steps = walkInSteps(tree, root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, resting after every few nodes: for whoever shares a thread with others. */
export function* walkInSteps<Node>(tree: SourceTree<Node>, root: Node): Generator<void, Walked<Node>> {
  const walker = new Walker(tree, root);
  while (walker.read(nodesAStep)) yield;
  return walker.finish();
}

const nodesAStep = 50;

interface Scope extends Surroundings {
  readonly look: Look;
  readonly table: TableGrid | null;
  readonly items: ItemCount | null;
}

/** An element whose inside is being read. */
interface Open<Node> {
  readonly children: Iterator<Node>;
  readonly scope: Scope;
  readonly boxed: boolean;
}

interface ItemCount {
  next: number;
  readonly step: 1 | -1;
}

const outermost: Scope = {
  look: plainLook,
  heading: 0,
  bold: false,
  centred: false,
  link: false,
  cell: null,
  list: 0,
  region: 0,
  container: 0,
  keepsLines: false,
  keepsSpaces: false,
  table: null,
  items: null,
};

const unread = new Set(
  (
    'head title meta link base script style template noscript noframes select option optgroup datalist input textarea ' +
    'button object embed applet audio video canvas svg progress meter map area rt rp rtc'
  ).split(' '),
);
/** An item that begins with its own number needs none drawn. */
const ownNumber =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d０-９]+[）)、.．]|第[一二三四五六七八九十百\d０-９]+[条條章节節])/;
class Walker<Node> {
  readonly #tree: SourceTree<Node>;
  readonly #builder = new TextBuilder<Node>();
  readonly #containers: number[] = [-1];
  /** From the outermost in: pages nest deeper than a call stack is high. */
  readonly #open: Open<Node>[];
  #tables = 0;
  #regions = 0;
  /** The number that the next words of an item are preceded by. */
  #marker: { readonly words: string; readonly node: Node } | null = null;

  constructor(tree: SourceTree<Node>, root: Node) {
    this.#tree = tree;
    this.#open = [{ children: [root].values(), scope: outermost, boxed: false }];
  }

  finish(): Walked<Node> {
    return this.#builder.finish(this.#containers);
  }

  /** Reads so many nodes; false when all are read. */
  read(count: number): boolean {
    for (let left = count; left > 0; left--) {
      const open = this.#open.at(-1);
      if (!open) return false;
      const child = open.children.next();
      if (child.done) this.#close(open);
      else this.#visit(child.value, open.scope);
    }
    return true;
  }

  #visit(node: Node, scope: Scope): void {
    const words = this.#tree.text(node);
    if (words !== null) {
      this.#words(node, words, scope);
      return;
    }
    const tag = this.#tree.tag(node);
    if (tag === null) return;
    if (tag === 'br') this.#builder.endBlock();
    else if (tag === 'hr') this.#builder.rule();
    else if (unread.has(tag) || this.#isNote(node, tag)) this.#builder.leaveOut();
    else this.#element(node, tag, scope);
  }

  #isNote(node: Node, tag: string): boolean {
    return isFootnoteMark(this.#tree, node, tag, this.#builder.lastUnit) || isFootnoteText(this.#tree, node);
  }

  #words(node: Node, words: string, scope: Scope): void {
    if (scope.look.unseen || scope.look.struck) {
      this.#builder.leaveOut();
      return;
    }
    if (this.#marker && words.trim() !== '') {
      if (!ownNumber.test(words)) this.#builder.draw(this.#marker.node, this.#marker.words, scope);
      this.#marker = null;
    }
    this.#builder.write(node, words, scope);
  }

  #element(node: Node, tag: string, scope: Scope): void {
    const look = this.#tree.look(node, tag, scope.look);
    if (look.gone) {
      this.#builder.leaveOut();
      return;
    }
    const boxed = look.flow !== 'inline' || isCell(tag) || isFrame(tag);
    if (boxed) this.#builder.endBlock();
    const inner = this.#enter(node, tag, look, scope, boxed);
    const children = this.#tree.children(node)[Symbol.iterator]();
    this.#open.push({ children, scope: inner, boxed });
  }

  #close({ scope, boxed }: Open<Node>): void {
    this.#open.pop();
    if (boxed) this.#builder.endBlock();
    if (scope.look.flow === 'item') this.#marker = null;
  }

  #enter(node: Node, tag: string, look: Look, scope: Scope, boxed: boolean): Scope {
    if (look.flow === 'item') this.#count(node, look, scope);
    const table = this.#table(tag, scope.table);
    return {
      look,
      heading: headingOf(tag) || scope.heading,
      bold: look.bold,
      centred: look.centred,
      link: scope.link || (tag === 'a' && this.#tree.attribute(node, 'href') !== null),
      cell: isCell(tag) && table ? this.#place(node, table) : tag === 'table' ? null : scope.cell,
      list: scope.list + (isList(tag) ? 1 : 0),
      region: isFrame(tag) ? ++this.#regions : scope.region,
      container: boxed ? this.#containers.push(scope.container) - 1 : scope.container,
      keepsLines: look.keepsLines,
      keepsSpaces: look.keepsSpaces,
      table,
      items: isList(tag) ? this.#list(node) : scope.items,
    };
  }

  #table(tag: string, around: TableGrid | null): TableGrid | null {
    if (tag === 'table') return new TableGrid(this.#tables++);
    if (tag === 'tr') around?.beginRow();
    return around;
  }

  #place(node: Node, table: TableGrid): Cell {
    return table.placeCell(this.#tree.attribute(node, 'colspan'), this.#tree.attribute(node, 'rowspan'));
  }

  #list(node: Node): ItemCount {
    const start = Number.parseInt(this.#tree.attribute(node, 'start') ?? '', 10);
    if (this.#tree.attribute(node, 'reversed') === null)
      return { next: Number.isNaN(start) ? 1 : start, step: 1 };
    return { next: Number.isNaN(start) ? this.#itemsIn(node) : start, step: -1 };
  }

  #itemsIn(list: Node): number {
    let count = 0;
    for (const child of this.#tree.children(list)) {
      if (this.#tree.tag(child) === 'li') count++;
    }
    return count;
  }

  #count(node: Node, look: Look, scope: Scope): void {
    const items = scope.items;
    if (!items) return;
    const written = Number.parseInt(this.#tree.attribute(node, 'value') ?? '', 10);
    const value = Number.isNaN(written) ? items.next : written;
    items.next = value + items.step;
    const styles = this.#tree.counterStyles;
    const words =
      (look.counted && countedText(look.counted, value, styles)) || markerText(look.marker, value, styles);
    this.#marker = words === null ? null : { words, node };
  }
}

const isCell = (tag: string) => tag === 'td' || tag === 'th';
const isFrame = (tag: string) => tag === 'iframe' || tag === 'frame';
const isList = (tag: string) => tag === 'ol' || tag === 'ul' || tag === 'menu' || tag === 'dir';
const headingOf = (tag: string) => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : 0);
