import { escapeMarkup } from '../markup.ts';
import type { Sheet } from './sheet.ts';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything in an .xlsx file but the sheets themselves. `definedNames`: markup. */
export function fixedParts(sheets: readonly Sheet[], definedNames: string): [string, string][] {
  return [
    ['[Content_Types].xml', header + contentTypes(sheets)],
    ['_rels/.rels', header + packageRelations],
    ['xl/workbook.xml', header + workbook(sheets, definedNames)],
    ['xl/_rels/workbook.xml.rels', header + workbookRelations(sheets)],
    ['xl/styles.xml', header + styles],
  ];
}

/** Excel allows no more and none of these signs in a name. */
export function sheetName({ name }: Sheet): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${partType}.${type}+xml"/>`;
  return (
    `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}` +
    `${sheets.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`
  );
}

const packageRelations = `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbook(sheets: readonly Sheet[], definedNames: string): string {
  const listed = sheets.map(
    (sheet, at) =>
      `<sheet name="${escapeMarkup(sheetName(sheet))}" sheetId="${at + 1}" r:id="rIdSheet${at + 1}"/>`,
  );
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets>` +
    `<definedNames>${definedNames}</definedNames></workbook>`
  );
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    (_, at) =>
      `<Relationship Id="rIdSheet${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return (
    `<Relationships xmlns="${packageTypes}/relationships">${each.join('')}` +
    `<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/></Relationships>`
  );
}

/** 仿宋 11 in thin rules; `numFmtId="49"` is text (`@`), so that what is typed over a cell stays text too. */
const styles = (() => {
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="仿宋"/><family val="3"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const cell = (fontId: number, alignment: string) =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;
  return (
    `<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell(0, 'vertical="top"')}${cell(0, 'horizontal="center" vertical="top"')}${cell(1, 'horizontal="center" vertical="center"')}</cellXfs></styleSheet>`
  );
})();
