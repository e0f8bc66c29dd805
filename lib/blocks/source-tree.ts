/**
 * What the walker needs to know of a document. A page's live DOM and a parsed file each give it their own way;
 * `Node` is their own node type, so that the map leads back to it.
 */
export interface SourceTree<Node> {
  /** The words of a text node, null for any other node. */
  text(node: Node): string | null;
  /** Lower-case name of an element, null for what is neither element nor text. */
  tag(node: Node): string | null;
  attribute(node: Node, name: string): string | null;
  /** In the order in which they are drawn. Of a frame: the root of the document inside, where it can be read. */
  children(node: Node): Iterable<Node>;
  /** How an element looks, given how its parent looks. */
  look(node: Node, tag: string, parent: Look): Look;
  /** The counter styles that the document itself declares (`@counter-style`). */
  readonly counterStyles: CounterStyles;
}

/** How an element is drawn, as far as its words are concerned. */
export interface Look {
  /** Not laid out at all, with everything inside. */
  readonly gone: boolean;
  /** Laid out, not painted; an element inside may be painted again. */
  readonly unseen: boolean;
  /** `item`: a block with a list marker. */
  readonly flow: 'inline' | 'block' | 'item';
  /** Line ends in the source are line ends on the page. */
  readonly keepsLines: boolean;
  /** Runs of spaces in the source are runs of spaces on the page. */
  readonly keepsSpaces: boolean;
  /** Struck through: words that are taken out. */
  readonly struck: boolean;
  readonly bold: boolean;
  readonly centred: boolean;
  /** CSS `list-style-type`. */
  readonly marker: string;
  /** CSS `content` drawn before an item where it counts (`"（" counter(item, cjk-ideographic) "）"`), else null. */
  readonly counted: string | null;
}

/** What a document looks like before anything is said of it. */
export const plainLook: Look = {
  gone: false,
  unseen: false,
  flow: 'block',
  keepsLines: false,
  keepsSpaces: false,
  struck: false,
  bold: false,
  centred: false,
  marker: 'disc',
  counted: null,
};

export interface CounterStyles {
  get(name: string): CounterStyle | undefined;
}

/** CSS `@counter-style` (CSS Counter Styles 3). */
export interface CounterStyle {
  readonly system: 'cyclic' | 'fixed' | 'symbolic' | 'alphabetic' | 'numeric' | 'additive' | 'extends';
  /** `fixed`: the number of the first symbol. */
  readonly first?: number;
  /** `extends`: the name of the style it builds on. */
  readonly base?: string;
  readonly symbols: readonly string[];
  /** `additive`: weights, largest first. */
  readonly weights?: readonly (readonly [number, string])[];
  readonly prefix?: string;
  readonly suffix?: string;
}
