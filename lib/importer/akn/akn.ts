import type { BlockText } from '../../blocks/block.ts';
import { languageOf } from '../../law/language.ts';
import { problemsOf } from '../../law/problems.ts';
import type { DraftTree } from '../../law/provision.ts';
import { grow } from '../../law/sprout.ts';
import { elementsBelow, elementsIn, type XmlElement } from '../xml.ts';
import { HierarchyReader } from './hierarchy.ts';
import { inlineWords, squashed } from './inline.ts';
import { basicUnits, bodies, quoted } from './names.ts';

/** A text whose markup says what its provisions are. */
export interface StructuredText {
  readonly source: BlockText;
  readonly tree: DraftTree;
}

/** Reads Akoma Ntoso 3.0 or USLM: the hierarchy is the file's own, the eIds are ours, so that they are a page's too. */
export function readStructured(root: XmlElement): StructuredText {
  const reader = new HierarchyReader(basicUnitOf(root));
  reader.visit(root);
  const { source, sprouts } = reader.finish();
  const provisions = grow(sprouts);
  const language = languageIn(root) ?? languageOf(source.text.slice(0, 4000)) ?? 'zh-Hans';
  return {
    source,
    tree: { title: titleIn(root), language, provisions, problems: problemsOf(provisions, []) },
  };
}

/** The first of the possible units that stands in a body, outside of quoted words. */
function basicUnitOf(root: XmlElement): string {
  const names = new Set<string>();
  for (const body of elementsBelow(root)) if (bodies.has(body.name)) collect(body, names);
  return basicUnits.find((name) => names.has(name)) ?? 'article';
}

function collect(element: XmlElement, names: Set<string>): void {
  for (const child of element.children) {
    if (typeof child === 'string' || quoted.has(child.name)) continue;
    names.add(child.name);
    collect(child, names);
  }
}

const titleNames = ['docTitle', 'shortTitle', 'officialTitle', 'title', 'longTitle'];
/** Names a kind of document, not this one. */
const kindOnly = /^(?:an?|the)\s+(?:bill|act)\.?$/i;

/** What the document calls itself, the shortest name first; a name within the body is another law's. */
function titleIn(root: XmlElement): string | null {
  const found = new Map<string, string>();
  const search = (element: XmlElement, isBody: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const words = squashed(inlineWords(child));
      const isTitle =
        child.name === 'title' ? child.space.includes('purl.org/dc') : titleNames.includes(child.name);
      if (
        isTitle &&
        words !== '' &&
        !kindOnly.test(words) &&
        !found.has(child.name) &&
        !(isBody && child.name === 'docTitle')
      )
        found.set(child.name, words);
      if (!quoted.has(child.name)) search(child, isBody || child.name === 'body');
    }
  };
  search(root, false);
  const name = titleNames.find((each) => found.has(each));
  return name === undefined ? null : (found.get(name) ?? null);
}

/** BCP 47, from `xml:lang` or from the three letters of ISO 639-2 that FRBR asks for. */
function languageIn(root: XmlElement): string | null {
  let written: string | null = null;
  const documents = elementsIn(root);
  for (const element of [root, ...documents, ...documents.flatMap((each) => elementsIn(each))]) {
    const own = element.attributes.get('lang');
    if (own && (element === root || bodies.has(element.name) || documents.includes(element))) return own;
  }
  for (const element of elementsBelow(root)) {
    if (element.name === 'FRBRlanguage') written ??= element.attributes.get('language') ?? null;
  }
  return written === null ? null : (twoLetters.get(written.toLowerCase()) ?? null);
}

const twoLetters = new Map([
  ['zho', 'zh-Hans'],
  ['chi', 'zh-Hans'],
  ['eng', 'en'],
  ['ita', 'it'],
  ['spa', 'es'],
  ['esp', 'es'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['jpn', 'ja'],
  ['kor', 'ko'],
  ['cat', 'ca'],
  ['est', 'et'],
  ['nor', 'no'],
]);
