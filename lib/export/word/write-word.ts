import { type LongWork, Pace } from '../long-work.ts';
import { escapeMarkup } from '../markup.ts';
import { ZipWriter } from '../zip-writer.ts';
import { countPieces, sectionPieces } from './content.ts';
import type { WordDocument } from './document.ts';
import { fonts, fontsPart, stylesPart } from './styles.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const partType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The bytes of a .docx file laid out after GB/T 9704-2012. The same document always gives the same bytes. A table
 * of any length is written row by row: progress counts rows and paragraphs.
 */
export async function writeWord(document: WordDocument, work: LongWork = {}): Promise<Uint8Array> {
  const all = document.sections.reduce((sum, section) => sum + countPieces(section), 0);
  const pace = new Pace(all, work);
  const zip = new ZipWriter();
  for (const [name, content] of fixedParts(document.title)) zip.addText(name, content);
  const body = zip.open('word/document.xml');
  body.write(`${header}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>`);
  for (const [place, section] of document.sections.entries()) {
    for (const piece of sectionPieces(section, place === document.sections.length - 1)) {
      body.write(piece);
      await pace.step();
    }
  }
  body.write('</w:body></w:document>');
  body.close();
  const bytes = zip.finish();
  pace.finish();
  return bytes;
}

function fixedParts(title: string): [string, string][] {
  return [
    ['[Content_Types].xml', header + contentTypes()],
    ['_rels/.rels', header + packageRelations],
    ['docProps/core.xml', header + coreProperties(title)],
    ['word/_rels/document.xml.rels', header + documentRelations],
    ['word/styles.xml', header + stylesPart()],
    ['word/fontTable.xml', header + fontsPart()],
    ['word/settings.xml', header + settings],
    ['word/footer-odd.xml', header + footer('right')],
    ['word/footer-even.xml', header + footer('left')],
  ];
}

function contentTypes(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${partType}.${type}+xml"/>`;
  return (
    `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `${part('word/document.xml', 'document.main')}${part('word/styles.xml', 'styles')}` +
    `${part('word/fontTable.xml', 'fontTable')}${part('word/settings.xml', 'settings')}` +
    `${part('word/footer-odd.xml', 'footer')}${part('word/footer-even.xml', 'footer')}</Types>`
  );
}

const packageRelations =
  `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations =
  `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rIdFonts" Type="${office}/fontTable" Target="fontTable.xml"/>` +
  `<Relationship Id="rIdSettings" Type="${office}/settings" Target="settings.xml"/>` +
  `<Relationship Id="rIdOdd" Type="${office}/footer" Target="footer-odd.xml"/>` +
  `<Relationship Id="rIdEven" Type="${office}/footer" Target="footer-even.xml"/></Relationships>`;

function coreProperties(title: string): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeMarkup(title)}</dc:title></cp:coreProperties>`
  );
}

/** Chinese breaking rules: no sign that closes may begin a line. */
const settings =
  `<w:settings xmlns:w="${word}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** GB/T 9704-2012 7.5: 4号半角宋体, a dash on each side, one character in from the edge. */
function footer(side: 'left' | 'right'): string {
  const look = `<w:rPr>${fonts('song')}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>`;
  const run = (inside: string) => `<w:r>${look}${inside}</w:r>`;
  const number =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>1</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>');
  return (
    `<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:ind w:${side}Chars="100" w:${side}="280"/>` +
    `<w:jc w:val="${side}"/></w:pPr>${run('<w:t xml:space="preserve">— </w:t>')}${number}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`
  );
}
