import { escapeMarkup } from '../../../lib/export/markup.ts';

/** How a text is set before it is printed. */
export interface Setting {
  readonly columns: 1 | 2;
  /** Repeated at the head of every page. */
  readonly head: string;
  /** `第 3 页 共 9 页` instead of `— 3 —`. */
  readonly countsPages: boolean;
}

const spaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

/** A text as LibreOffice's flat document, laid out as an office would: title centred, paragraphs indented, page numbers. */
export function flatOdt(text: string, setting: Setting): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
  const number = '<text:page-number text:select-page="current"/>';
  const foot = setting.countsPages ? `第 ${number} 页 共 <text:page-count/> 页` : `— ${number} —`;
  const columns = setting.columns === 2 ? '<style:columns fo:column-count="2" fo:column-gap="0.8cm"/>' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="12pt" fo:language="zh" fo:country="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm">${columns}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.85cm" fo:text-align="justify" fo:line-height="150%" style:punctuation-wrap="simple"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:line-height="150%"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p>${escapeMarkup(setting.head)}</text:p></style:header><style:footer><text:p text:style-name="C">${foot}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
${lines.map((line, at) => `<text:p text:style-name="${isCentred(line, at) ? 'C' : 'B'}">${spaced(line)}</text:p>`).join('\n')}
</office:text></office:body></office:document>`;
}

function isCentred(line: string, at: number): boolean {
  return at === 0 || /^第[一二三四五六七八九十百]+[编章节]/.test(line);
}

/** ODF collapses spaces that are not said one by one. */
function spaced(line: string): string {
  return escapeMarkup(line).replace(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`);
}
