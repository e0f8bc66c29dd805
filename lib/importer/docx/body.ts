import type { BlockText } from '../../blocks/block.ts';
import { TableGrid } from '../../blocks/table-grid.ts';
import { type Surroundings, TextBuilder } from '../../blocks/text-builder.ts';
import { elementIn, elementsIn, isElement, type XmlElement } from '../xml.ts';
import { NumberCount, type NumberedAt, type Numbering } from './numbering.ts';
import { readRun } from './run.ts';
import { centredIn, outlineIn, type ParagraphStyle, type Styles } from './styles.ts';

/** Which text of a document with tracked changes: before them, or with all of them accepted. */
export type Side = 'before' | 'after';

export interface DocumentParts {
  readonly body: XmlElement;
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** Elements that only stand around others. */
const around = new Set(
  'sdt sdtContent smartTag customXml hyperlink fldSimple body AlternateContent Choice dir bdo'.split(' '),
);
const plain: Surroundings = {
  heading: 0,
  bold: false,
  centred: false,
  link: false,
  cell: null,
  list: 0,
  region: 0,
  container: 0,
  keepsLines: false,
  keepsSpaces: true,
};

/** Reads a document's body into blocks, a paragraph each, with the numbers that Word draws itself. */
export function readBody(parts: DocumentParts, side: Side): BlockText {
  const reader = new BodyReader(parts, side);
  reader.visit(parts.body, plain);
  return reader.finish();
}

class BodyReader {
  readonly #parts: DocumentParts;
  readonly #side: Side;
  readonly #builder = new TextBuilder<null>();
  readonly #count: NumberCount;
  readonly #containers: number[] = [-1];
  #tables = 0;
  /** The paragraph before lost its end on this side: what follows goes on with it. */
  #goesOn = false;

  constructor(parts: DocumentParts, side: Side) {
    this.#parts = parts;
    this.#side = side;
    this.#count = new NumberCount(parts.numbering);
  }

  finish(): BlockText {
    return this.#builder.finish(this.#containers).source;
  }

  visit(element: XmlElement, scope: Surroundings): void {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'p') this.#paragraph(child, scope);
      else if (child.name === 'tbl') this.#table(child, scope);
      else if (around.has(child.name) || this.#stands(child)) this.visit(child, scope);
    }
  }

  /** Whole paragraphs may be inserted, deleted or moved as a block. */
  #stands({ name }: XmlElement): boolean {
    return (
      name === (this.#side === 'after' ? 'ins' : 'del') ||
      name === (this.#side === 'after' ? 'moveTo' : 'moveFrom')
    );
  }

  #table(table: XmlElement, scope: Surroundings): void {
    const grid = new TableGrid(this.#tables++);
    this.#endParagraph();
    for (const row of rowsOf(table)) {
      if (this.#isAway(elementIn(row, 'trPr'))) continue;
      grid.beginRow();
      for (const cell of cellsOf(row)) this.#cell(cell, grid, scope);
    }
  }

  #cell(cell: XmlElement, grid: TableGrid, scope: Surroundings): void {
    const properties = elementIn(cell, 'tcPr');
    const place = grid.placeCell(elementIn(properties, 'gridSpan')?.attributes.get('val') ?? null, null);
    const merged = elementIn(properties, 'vMerge');
    if (merged && merged.attributes.get('val') !== 'restart') return;
    const container = this.#containers.push(scope.container) - 1;
    this.visit(cell, { ...scope, cell: place, container });
    this.#endParagraph();
  }

  #paragraph(paragraph: XmlElement, scope: Surroundings): void {
    const properties = elementIn(paragraph, 'pPr');
    const style = this.#parts.styles.paragraph(
      elementIn(properties, 'pStyle')?.attributes.get('val') ?? null,
    );
    const look: Surroundings = {
      ...scope,
      heading: outlineIn(properties) ?? style.heading,
      centred: centredIn(properties) ?? style.centred,
      bold: style.bold,
    };
    const pieces = readRun(paragraph, { side: this.#side, styles: this.#parts.styles, hidden: style.hidden });
    const isAway = this.#isAway(elementIn(properties, 'rPr'));
    const numbered = this.#goesOn ? null : this.#placeOf(properties, style);
    // A paragraph that is gone with its end draws no number and leaves no line.
    if (pieces.length > 0 || !isAway) this.#write(pieces, look, numbered);
    if (isAway) this.#goesOn = true;
    else this.#endParagraph();
  }

  #write(pieces: ReturnType<typeof readRun>, look: Surroundings, numbered: NumberedAt | null): void {
    const number = numbered && pieces.length > 0 ? this.#count.next(numbered) : '';
    const list = number === '' || numbered === null ? 0 : numbered.level + 1;
    const scope = { ...look, list };
    if (number !== '') this.#builder.draw(null, number, scope);
    for (const { words, bold, breaks } of pieces) {
      if (breaks) this.#builder.endBlock();
      else this.#builder.write(null, words, { ...scope, bold: bold ?? look.bold });
    }
  }

  #endParagraph(): void {
    this.#goesOn = false;
    this.#builder.endBlock();
  }

  /** On the later side a deleted mark is away, on the earlier one an inserted. */
  #isAway(properties: XmlElement | undefined): boolean {
    const names = this.#side === 'after' ? ['del', 'moveFrom'] : ['ins', 'moveTo'];
    return names.some((name) => elementIn(properties, name) !== undefined);
  }

  #placeOf(properties: XmlElement | undefined, style: ParagraphStyle): NumberedAt | null {
    const changed = elementIn(elementIn(elementIn(properties, 'pPrChange'), 'pPr'), 'numPr');
    const own = (this.#side === 'before' && changed) || elementIn(properties, 'numPr');
    const list = elementIn(own, 'numId')?.attributes.get('val') ?? style.list;
    if (list === null || list === '0') return null;
    const name = elementIn(properties, 'pStyle')?.attributes.get('val') ?? '';
    const written = elementIn(own, 'ilvl')?.attributes.get('val');
    const level =
      written === undefined
        ? (this.#parts.numbering.levelOfStyle(list, name) ?? style.level)
        : Number(written);
    return { list, level: level ?? 0 };
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsIn(table).flatMap((each) =>
    each.name === 'tr' ? [each] : around.has(each.name) ? rowsOf(each) : [],
  );
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsIn(row).flatMap((each) =>
    each.name === 'tc' ? [each] : around.has(each.name) ? cellsOf(each) : [],
  );
}

/** Whether a body has words or paragraphs that are tracked as inserted, deleted or moved. */
export function isTracked(element: XmlElement): boolean {
  return element.children.some(
    (child) => isElement(child) && (/^(?:ins|del|moveFrom|moveTo)$/.test(child.name) || isTracked(child)),
  );
}
