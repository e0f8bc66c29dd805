import type { BlockText } from '../../blocks/block.ts';
import { BadFile } from '../file-fault.ts';
import { elementIn, elementsIn, readXml, type XmlElement } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { type DocumentParts, isTracked, readBody } from './body.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** A document's text, and the text before its tracked changes where it has some. */
export interface DocumentText {
  readonly source: BlockText;
  readonly before: BlockText | null;
}

/** Reads a .docx package (ECMA-376). Throws `BadFile`. */
export function readDocx(archive: Archive): DocumentText {
  const main = mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => partOf(archive, folder + name);
  const document = partOf(archive, main);
  const body = document && elementIn(document, 'body');
  if (!body) throw new BadFile('corrupt');
  const parts: DocumentParts = {
    body,
    styles: new Styles(part('styles.xml')),
    numbering: new Numbering(part('numbering.xml')),
  };
  return { source: readBody(parts, 'after'), before: isTracked(body) ? readBody(parts, 'before') : null };
}

/** Where the package says that its document is; the usual place where it does not. */
function mainPart(archive: Archive): string {
  const relations = partOf(archive, '_rels/.rels');
  const main = (relations ? elementsIn(relations, 'Relationship') : []).find(({ attributes }) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  );
  return (main?.attributes.get('Target') ?? 'word/document.xml').replace(/^\//, '');
}

function partOf(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes && readXml(bytes);
}
