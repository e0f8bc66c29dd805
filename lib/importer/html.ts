import { defaultTreeAdapter, parse } from 'parse5';
import type { BlockText } from '../blocks/block.ts';
import { walkBlocks } from '../blocks/walk.ts';
import { Cascade } from './cascade.ts';
import { decodePage } from './charset.ts';
import { type HtmlNode, HtmlTree } from './html-tree.ts';

export interface HtmlOptions {
  /** The page at an address as written in a frame's `src`; null where it is not to be had. */
  readonly frame?: (address: string) => Uint8Array | string | null;
}

/** A page opens at most this many frames, those inside frames included. */
const mostFrames = 16;

/**
 * Reads a saved page. Bytes are decoded as the page declares (or as they fit); `<style>` elements and style
 * attributes are heeded as far as they hide, strike, break or number words. Scripts do not run.
 */
export function readHtml(input: Uint8Array | string, options: HtmlOptions = {}): BlockText {
  const page = parsePage(input);
  const frames = new Map<string, HtmlNode>();
  const sheets: string[] = [];
  const waiting = [page];
  for (let document = waiting.pop(); document; document = waiting.pop()) {
    for (const element of elementsOf(document)) {
      if (element.tagName === 'style') sheets.push(wordsOf(element));
      const address = isFrame(element) ? sourceOf(element) : null;
      if (address === null || !options.frame || frames.has(address) || frames.size >= mostFrames) continue;
      const inside = options.frame(address);
      if (inside === null) continue;
      const opened = parsePage(inside);
      frames.set(address, opened);
      waiting.push(opened);
    }
  }
  return walkBlocks<HtmlNode>(new HtmlTree(new Cascade(sheets), frames), page).source;
}

function parsePage(input: Uint8Array | string): HtmlNode {
  return parse(typeof input === 'string' ? input : decodePage(input));
}

type Element = Extract<HtmlNode, { tagName: string }>;

const isFrame = (element: Element) => element.tagName === 'iframe' || element.tagName === 'frame';
const sourceOf = (element: Element) => element.attrs.find((each) => each.name === 'src')?.value ?? null;

function wordsOf(element: Element): string {
  return element.childNodes
    .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ''))
    .join('');
}

function* elementsOf(root: HtmlNode): Generator<Element> {
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}
