import type { Provision } from '../law/provision.ts';
import { isElement } from './dom-node.ts';
import { type Flow, flowOf, isVertical, toFlow } from './marker-axes.ts';
import { boxOf, shifted, viewOf } from './marker-boxes.ts';
import { type Column, chipWidth, type Lead, stepFor } from './marker-places.ts';
import { freeStrip } from './marker-strip.ts';

/** The part of a read page that markers need: where a piece of its text stands. Empty where it is not on the page. */
export interface LaidText {
  rangesOf(start: number, end: number): readonly Range[];
}

/** Articles whose lines start at about the same edge, measured. All in CSS pixels of the top window's viewport. */
export interface MeasuredColumn {
  readonly column: Column;
  readonly leads: readonly Lead[];
  /** The element that holds each one's first line: tells cover, ground, scroller and stacking. */
  readonly blocks: readonly Element[];
}

interface Measured {
  readonly lead: Lead;
  readonly block: Element;
  readonly flow: Flow;
  readonly lineStart: number;
}

/** Lines that start within an indent of each other belong to one column. */
const columnSpread = 64;

/** Articles that are not displayed are left out. */
export function measureColumns(articles: readonly Provision[], text: LaidText): MeasuredColumn[] {
  const blocks = new Map<Element, BlockShape>();
  const measured = articles.flatMap((article) => measureArticle(article, text, blocks) ?? []);
  return clusters(measured).map((members) => columnOf(members));
}

function measureArticle(
  { eId, number, label, start, end }: Provision,
  text: LaidText,
  blocks: Map<Element, BlockShape>,
): Measured | null {
  // A number that the list draws by itself has no node of its own: then the first words stand for it.
  const range = text.rangesOf(start, start + 1)[0] ?? text.rangesOf(start, end)[0];
  const block = range && blockOf(range.startContainer);
  const first = range && boxOf(range);
  if (!block || !first) return null;
  const shape = blocks.get(block) ?? shapeOf(block);
  blocks.set(block, shape);
  const tail = text.rangesOf(Math.max(start, end - 1), end)[0];
  const last = (tail && boxOf(tail)) ?? first;
  const lead = toFlow(shape.flow, first);
  return {
    lead: { eId, number: number ?? label, first: lead, blockEnd: toFlow(shape.flow, last).blockEnd },
    block,
    flow: shape.flow,
    lineStart: Math.min(shape.lineStart, lead.inlineStart),
  };
}

interface BlockShape {
  readonly flow: Flow;
  readonly lineStart: number;
}

function blockOf(node: Node): Element | null {
  let element = isElement(node) ? node : node.parentElement;
  // `contents` and inline boxes hold no lines of their own.
  while (element && /^(inline|contents|ruby)/.test(displayOf(element))) element = element.parentElement;
  return element;
}

function displayOf(element: Element): string {
  const { display } = styleOf(element);
  return display === 'inline-block' || display === 'inline-flex' ? 'block' : display;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return viewOf(element).getComputedStyle(element);
}

/** A list item's number hangs before its own box: its lines start where the list does. */
function shapeOf(block: Element): BlockShape {
  const style = styleOf(block);
  const flow = flowOf(style);
  const hangs = style.display === 'list-item' && style.listStyleType !== 'none';
  const box = hangs && block.parentElement ? block.parentElement : block;
  const { paddingInlineStart, borderInlineStartWidth } = hangs ? styleOf(box) : style;
  const view = viewOf(block);
  const outer = toFlow(flow, shifted(box.getBoundingClientRect(), view)).inlineStart;
  const inside =
    (Number.parseFloat(paddingInlineStart) || 0) + (Number.parseFloat(borderInlineStartWidth) || 0);
  return { flow, lineStart: outer + (hangs ? 0 : inside) };
}

function clusters(measured: readonly Measured[]): Measured[][] {
  const found: { flow: Flow; document: Document; from: number; members: Set<Measured> }[] = [];
  for (const one of measured.toSorted((a, b) => a.lineStart - b.lineStart)) {
    const document = one.block.ownerDocument;
    const home = found.find(
      (it) => it.flow === one.flow && it.document === document && one.lineStart - it.from <= columnSpread,
    );
    if (home) home.members.add(one);
    else found.push({ flow: one.flow, document, from: one.lineStart, members: new Set([one]) });
  }
  return found.map(({ members }) => measured.filter((one) => members.has(one)));
}

function columnOf(members: readonly Measured[]): MeasuredColumn {
  const leads = members.map(({ lead }) => lead);
  const [first] = members;
  if (!first) throw new RangeError('expected a column to hold an article');
  const blocks = members.map(({ block }) => block);
  const edge = Math.min(...members.map(({ lineStart }) => lineStart));
  const strip = freeStrip({
    flow: first.flow,
    edge,
    blocks,
    firsts: leads.map((lead) => lead.first),
  });
  const widest = isVertical(first.flow) ? 24 : Math.max(...leads.map((lead) => chipWidth(lead.number)));
  const step = stepFor({ strip, inCells: liesInCells(members), widest });
  return { column: { flow: first.flow, edge, strip, step }, leads, blocks };
}

/** One cell that holds everything is a page laid out by a table, as old sites are; several are a table of articles. */
function liesInCells(members: readonly Measured[]): boolean {
  const cells = new Set(members.map(({ block }) => block.closest('td, th')));
  return !cells.has(null) && cells.size > 1;
}
