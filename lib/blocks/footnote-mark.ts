import type { SourceTree } from './source-tree.ts';

/** [1], ［2］, 〔3〕, 【注4】, 注1, *, †: the reference of a footnote, as against an exponent or an ordinal. */
const bracketed = /^[[［〔【(（]?(?:注|註)?\s*\d{0,3}[\]］〕】)）]?$/;
const sign = /^[*＊※†‡§]{1,3}$/;
const wideOrClosing = /[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60”’]/;
/** A footnote's mark is short; longer raised words are words. */
const longestMark = 8;

/** A raised mark or link that leads to a footnote. `before` is the unit that it follows. */
export function isFootnoteMark<Node>(
  tree: SourceTree<Node>,
  node: Node,
  tag: string,
  before: string,
): boolean {
  if (tag !== 'sup' && tag !== 'a') return false;
  const words = shortText(tree, node)?.trim();
  if (words === undefined || words === '') return false;
  if (tag === 'a') return pointsToNote(tree, node) && /[[［〔【]|^\d+$/.test(words) && bracketed.test(words);
  if (sign.test(words) || (bracketed.test(words) && /\D/.test(words))) return true;
  return /^\d{1,3}$/.test(words) && (wideOrClosing.test(before) || holdsLink(tree, node));
}

/** The words of a footnote, where the markup says so (Word, DPUB-ARIA). */
export function isFootnoteText<Node>(tree: SourceTree<Node>, node: Node): boolean {
  const role = tree.attribute(node, 'role');
  if (role === 'doc-footnote' || role === 'doc-endnotes') return true;
  return /mso-element:\s*(?:footnote|endnote)/.test(tree.attribute(node, 'style') ?? '');
}

function pointsToNote<Node>(tree: SourceTree<Node>, node: Node): boolean {
  return /^#_?(?:fn|ftn|edn|note|foot|cite|zhu|z)/i.test(tree.attribute(node, 'href') ?? '');
}

function holdsLink<Node>(tree: SourceTree<Node>, node: Node): boolean {
  for (const child of tree.children(node)) {
    if (tree.tag(child) === 'a') return true;
  }
  return false;
}

/** The words inside, undefined once they are too many or too deep for a mark. */
function shortText<Node>(tree: SourceTree<Node>, node: Node, depth = 0): string | undefined {
  let out = '';
  for (const child of tree.children(node)) {
    const words = tree.text(child) ?? (depth < 4 ? shortText(tree, child, depth + 1) : undefined);
    if (words === undefined) return undefined;
    out += words;
    if (out.trim().length > longestMark) return undefined;
  }
  return out;
}
