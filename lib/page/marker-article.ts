import type { Provision } from '../law/provision.ts';
import { isElement } from './dom-node.ts';
import { type Flow, flowOf, toFlow } from './marker-axes.ts';
import { boxOf, shifted, viewOf } from './marker-boxes.ts';
import type { Lead } from './marker-places.ts';

/** The part of a read page that markers need: where a piece of its text stands. Empty where it is not on the page. */
export interface LaidText {
  rangesOf(start: number, end: number): readonly Range[];
}

/** One article as it stands. CSS pixels of the top window's viewport, along its text's flow. */
export interface Measured {
  readonly lead: Lead;
  readonly block: Element;
  readonly flow: Flow;
  readonly lineStart: number;
}

/** A point in the viewport. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** As it stands when the point of the page that was at `from` has come to `to`. */
export function movedBy(one: Measured, from: Corner, to: Corner): Measured {
  const [x, y] = [to.left - from.left, to.top - from.top];
  if (x === 0 && y === 0) return one;
  const { lead, flow, lineStart } = one;
  const by = toFlow(flow, { left: x, top: y, right: x, bottom: y });
  const first = {
    inlineStart: lead.first.inlineStart + by.inlineStart,
    inlineEnd: lead.first.inlineEnd + by.inlineStart,
    blockStart: lead.first.blockStart + by.blockStart,
    blockEnd: lead.first.blockEnd + by.blockStart,
  };
  return {
    ...one,
    lead: { ...lead, first, blockEnd: lead.blockEnd + by.blockStart },
    lineStart: lineStart + by.inlineStart,
  };
}

/** Null where the article is not displayed. `blocks` are those measured already. */
export function measureArticle(
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

export interface BlockShape {
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
