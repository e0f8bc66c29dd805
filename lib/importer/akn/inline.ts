import { elementIn, isElement, type XmlElement } from '../xml.ts';
import { blocks, hierarchy, quoted, unread, wrapper } from './names.ts';

/** Notes and the like, and what an editor has put in: neither is part of the law. */
export function isUnread({ name, attributes }: XmlElement): boolean {
  return unread.has(name) || attributes.get('status') === 'editorial';
}

/** Neither ends a line nor begins a provision, nor holds what does. */
export function isInline(element: XmlElement): boolean {
  const { name } = element;
  if (blocks.has(name) || hierarchy.has(name) || quoted.has(name) || wrapper.has(name)) return false;
  return element.children.every((child) => !isElement(child) || isUnread(child) || isInline(child));
}

/** Its words without notes and the like. */
export function inlineWords(element: XmlElement): string {
  if (element.name === 'br' || element.name === 'eol') return ' ';
  return element.children
    .map((child) => (isElement(child) ? (isUnread(child) ? '' : inlineWords(child)) : child))
    .join('');
}

const betweenWide =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]) (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])/g;

/** Blanks of the markup as a reader sees them: one each, none between Chinese characters. */
export function squashed(words: string): string {
  return words
    .replace(/[ \t\n\r\u00a0\u00ad]+/g, ' ')
    .replace(betweenWide, '')
    .trim();
}

/** The lines of something that is read as words alone, whatever structure it has. */
export function linesOf(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  let open = '';
  const end = () => {
    if (open.trim() !== '') lines.push(squashed(open));
    open = '';
  };
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (!isElement(child)) open += child;
      else if (!isUnread(child)) {
        const isHead = child.name === 'num' || child.name === 'heading';
        if (isHead || isInline(child)) open += `${inlineWords(child)}${isHead ? ' ' : ''}`;
        else {
          if (!startsAfterHead(node, child)) end();
          visit(child);
          end();
        }
      }
    }
  };
  visit(element);
  end();
  return lines;
}

/** The first words behind a number stand on its line. */
function startsAfterHead(node: XmlElement, child: XmlElement): boolean {
  const [before] = node.children.slice(0, node.children.indexOf(child)).filter(isElement).slice(-1);
  return before?.name === 'num' && !hierarchy.has(child.name);
}

/** What `<num>` or `<heading>` print; empty where there is none. */
export function headWords(element: XmlElement, name: 'num' | 'heading'): string {
  const head = elementIn(element, name);
  return head ? squashed(inlineWords(head)) : '';
}
