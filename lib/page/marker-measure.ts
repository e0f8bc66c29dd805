import type { Provision } from '../law/provision.ts';
import {
  type BlockShape,
  type Corner,
  type LaidText,
  type Measured,
  measureArticle,
  movedBy,
} from './marker-article.ts';
import { type Flow, isVertical } from './marker-axes.ts';
import { type Column, chipWidth, type Lead, stepFor } from './marker-places.ts';
import { freeStrip } from './marker-strip.ts';

/** Articles whose lines start at about the same edge, measured. All in CSS pixels of the top window's viewport. */
export interface MeasuredColumn {
  readonly column: Column;
  readonly leads: readonly Lead[];
  /** The element that holds each one's first line: tells cover, ground, scroller and stacking. */
  readonly blocks: readonly Element[];
}

/** Lines that start within an indent of each other belong to one column. */
const columnSpread = 64;

/** Articles that are not displayed are left out. */
export function measureColumns(articles: readonly Provision[], text: LaidText): MeasuredColumn[] {
  const steps = measureInSteps(articles, text, () => topLeft);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const topLeft: Corner = { left: 0, top: 0 };
const articlesAStep = 20;

/**
 * The same, resting after every few articles. `origin` is a point of the page in the viewport: the window may scroll
 * meanwhile. The columns are as at the end.
 */
export function* measureInSteps(
  articles: readonly Provision[],
  text: LaidText,
  origin: () => Corner,
): Generator<void, MeasuredColumn[]> {
  const slices: { readonly measured: readonly Measured[]; readonly from: Corner }[] = [];
  for (let at = 0; at < articles.length; at += articlesAStep) {
    if (at > 0) yield;
    const blocks = new Map<Element, BlockShape>();
    const slice = articles.slice(at, at + articlesAStep);
    const measured = slice.flatMap((article) => measureArticle(article, text, blocks) ?? []);
    slices.push({ measured, from: origin() });
  }
  const to = origin();
  const now = slices.flatMap(({ measured, from }) => measured.map((one) => movedBy(one, from, to)));
  return clusters(now).map((members) => columnOf(members));
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
