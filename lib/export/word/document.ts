/** A Word paper as its makers see it: sections of paragraphs and tables, in the styles of `styles.ts`. */
export interface WordDocument {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Page numbers run on from section to section unless a section begins anew. */
export interface Section {
  readonly page: 'portrait' | 'landscape' | 'large-type';
  readonly blocks: readonly Block[];
  readonly restartNumbering?: boolean;
}

export type Block = Paragraph | Table;

export type ParagraphStyle =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'plain'
  | 'right'
  | 'cell'
  | 'cellCentre'
  | 'cellHead'
  | 'note'
  | 'speech'
  | 'speechHead'
  | 'speechTime';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
  /** Begins a page. */
  readonly newPage?: boolean;
  /** Names the place in the file, so that what is there can be found again: letters, digits and `_`. */
  readonly bookmark?: string;
}

/** added: 黑体; deleted: 加框; emphasis: 黑体; aside: 楷体, words of the paper that are none of the text. */
export type RunLook = 'plain' | 'added' | 'deleted' | 'added-deleted' | 'emphasis' | 'aside';

export interface Run {
  readonly text: string;
  readonly look?: RunLook;
}

export interface Table {
  readonly kind: 'table';
  /** Shares of the type area's width. */
  readonly columns: readonly number[];
  readonly head: readonly string[];
  /** Made one by one while they are written, where there are many. */
  readonly rows: Iterable<TableRow>;
  readonly rowCount: number;
}

export interface TableRow {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
}

export function paragraph(style: ParagraphStyle, text: string | readonly Run[]): Paragraph {
  return { kind: 'paragraph', style, runs: typeof text === 'string' ? [{ text }] : text };
}

/** A paragraph for every line of the text; empty lines are left out, an empty text makes none. */
export function paragraphs(style: ParagraphStyle, text: string): Paragraph[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(style, line.trim())]));
}

/** A cell of plain words, a paragraph for each line. */
export function cell(text: string, style: 'cell' | 'cellCentre' = 'cell'): Cell {
  const lines = paragraphs(style, text);
  return { paragraphs: lines.length > 0 ? lines : [paragraph(style, '')] };
}
