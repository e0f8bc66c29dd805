import { escapeMarkup } from '../markup.ts';
import type { Block, Cell, Paragraph, Run, Section, Table, TableRow } from './document.ts';
import { pageShape, sectionProperties } from './page.ts';
import { runProperties, styleId } from './styles.ts';

/** Rows with more words than this may break over a page; shorter ones stay whole. */
const LONG_ROW = 900;

/** The XML of a section in pieces, each small enough to be made at one go. */
export function* sectionPieces(section: Section, last: boolean): Generator<string> {
  const names = { next: 1 };
  for (const block of section.blocks) yield* blockPieces(block, section.page, names);
  const end = sectionProperties(section);
  yield last ? end : `<w:p><w:pPr>${end}</w:pPr></w:p>`;
}

/** How many pieces `sectionPieces` will make. */
export function countPieces({ blocks }: Section): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rowCount + 2 : 1), 1);
}

/** Bookmarks are numbered through a section; two sections never both have some. */
interface Names {
  next: number;
}

function* blockPieces(block: Block, page: Section['page'], names: Names): Generator<string> {
  if (block.kind === 'paragraph') yield paragraphXml(block, names);
  else yield* tablePieces(block, pageShape(page).typeWidth, names);
}

function paragraphXml({ style, runs, newPage, bookmark }: Paragraph, names: Names): string {
  const begin = newPage ? '<w:pageBreakBefore/>' : '';
  const place = bookmark === undefined ? '' : bookmarkXml(bookmark, names.next++);
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(style)}"/>${begin}</w:pPr>${place}${runs.map(runXml).join('')}</w:p>`;
}

function bookmarkXml(name: string, id: number): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
}

function runXml({ text, look }: Run): string {
  if (text === '') return '';
  return `<w:r>${runProperties(look)}${textXml(text)}</w:r>`;
}

/** A run's words; what XML cannot hold is left out, tabs and line ends become their elements. */
function textXml(text: string): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
  return clean
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\n') return '<w:br/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`;
    })
    .join('');
}

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const tableStart =
  `<w:tblPr><w:tblW w:w="TOTAL" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>' +
  '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>';

function* tablePieces({ columns, head, rows }: Table, total: number, names: Names): Generator<string> {
  const widths = widthsOf(columns, total);
  const gridXml = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const headRow = head.map((words) => ({
    paragraphs: [{ kind: 'paragraph' as const, style: 'cellHead' as const, runs: [{ text: words }] }],
  }));
  yield `<w:tbl>${tableStart.replace('TOTAL', String(total))}<w:tblGrid>${gridXml}</w:tblGrid>` +
    rowXml({ cells: headRow }, widths, '<w:cantSplit/><w:tblHeader/>', names);
  for (const row of rows) yield rowXml(row, widths, lengthOf(row) > LONG_ROW ? '' : '<w:cantSplit/>', names);
  yield '</w:tbl>';
}

/** Whole twips that add up to the total. */
function widthsOf(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, place) => (place === widths.length - 1 ? width + rest : width));
}

function rowXml({ cells }: TableRow, widths: readonly number[], rule: string, names: Names): string {
  const inside = cells.map((cell, place) => cellXml(cell, widths[place] ?? 0, names)).join('');
  return `<w:tr>${rule === '' ? '' : `<w:trPr>${rule}</w:trPr>`}${inside}</w:tr>`;
}

function cellXml({ paragraphs }: Cell, width: number, names: Names): string {
  const words = paragraphs.map((each) => paragraphXml(each, names)).join('') || '<w:p/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
}

function lengthOf({ cells }: TableRow): number {
  const lengths = cells.map(({ paragraphs }) =>
    paragraphs.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0),
  );
  return Math.max(0, ...lengths);
}
