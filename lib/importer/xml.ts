import { SaxesParser } from 'saxes';
import { decodePage } from './charset.ts';
import { BadFile } from './file-fault.ts';

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** Local name, as written. */
  readonly name: string;
  /** Namespace, empty where there is none. */
  readonly space: string;
  /** By local name; where two share it, the one without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** The deepest of the real files at hand nests 34 elements. */
const deepest = 256;
/** Elements in one document: a code of 3,000 articles in Word's markup has some 400,000. */
const most = 4_000_000;

interface Open {
  readonly name: string;
  readonly space: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
}

/**
 * Reads a well-formed document. Throws `BadFile`: `corrupt` where it is not well-formed, `doctype` where it declares
 * a type of its own (nothing is ever expanded or fetched), `too-deep`, `bomb`.
 */
export function readXml(input: Uint8Array | string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  parser.on('error', (error) => {
    throw new BadFile('corrupt', error);
  });
  parser.on('doctype', () => {
    throw new BadFile('doctype');
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= deepest) throw new BadFile('too-deep');
    if (++count > most) throw new BadFile('bomb');
    const attributes = new Map<string, string>();
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix === '' || !attributes.has(local)) attributes.set(local, value);
    }
    const element: Open = { name: tag.local, space: tag.uri, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (stack.length === 0 && closed) root = closed;
  });
  const words = (text: string) => void stack.at(-1)?.children.push(text);
  parser.on('text', words);
  parser.on('cdata', words);
  feed(parser, typeof input === 'string' ? input : decodePage(input));
  if (root === null) throw new BadFile('corrupt');
  return root;
}

/** In pieces: a document type is refused before what stands behind it is looked at. */
function feed(parser: SaxesParser<{ xmlns: true; position: false }>, text: string): void {
  const piece = 65_536;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  try {
    for (let at = start; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
    parser.close();
  } catch (cause) {
    throw cause instanceof BadFile ? cause : new BadFile('corrupt', cause);
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements right inside, all or those of a name. */
export function elementsIn(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (node) => isElement(node) && (name === undefined || node.name === name),
  ) as XmlElement[];
}

export function elementIn(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Every element below, in document order. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** All its words, as written. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? wordsIn(node) : node)).join('');
}
