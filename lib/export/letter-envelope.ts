import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { letterPage, envelope as measure, sans } from './letter-paper.ts';
import type { LetterWords } from './letter-words.ts';
import { postcodeBoxes } from './postcode-boxes.ts';

/** What stands on an envelope. Empty strings are left blank, to be written by hand. */
export interface Envelope {
  readonly postcode: string;
  readonly address: string;
  readonly recipient: string;
  /** Words that the notice wants on it, each as printed there. */
  readonly words: readonly string[];
  readonly from: { readonly name: string; readonly address: string; readonly postcode: string };
}

/** A page with the front of an envelope, to be cut out. */
export function envelopePage(of: Envelope, words: LetterWords['envelope']): ISectionOptions {
  const { margin } = measure;
  return {
    properties: {
      page: { ...letterPage, margin: { top: margin * 2, left: margin, right: margin, bottom: margin } },
    },
    footers: { default: new Footer({ children: [] }) },
    children: [line(words.title, { spacing: { after: 200 } }, { size: 21, font: sans }), front(of, words)],
  };
}

const dashed = { style: BorderStyle.DASHED, size: 6, color: '808080' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const red = { style: BorderStyle.SINGLE, size: 8, color: 'C03020' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

/** One row each for the top and the bottom, so that the sender keeps to the lower edge. */
function front(of: Envelope, words: LetterWords['envelope']): Table {
  const top = { ...noBorders, top: dashed, left: dashed, right: dashed };
  const bottom = { ...noBorders, bottom: dashed, left: dashed, right: dashed };
  return new Table({
    width: { size: measure.width, type: WidthType.DXA },
    columnWidths: [measure.width],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: Math.round(measure.height * 0.68), rule: HeightRule.EXACT },
        children: [cell([boxes(of.postcode), ...receiver(of, words)], top, VerticalAlignTable.TOP)],
      }),
      new TableRow({
        cantSplit: true,
        height: { value: Math.round(measure.height * 0.32), rule: HeightRule.EXACT },
        children: [cell(sender(of, words), bottom, VerticalAlignTable.BOTTOM)],
      }),
    ],
  });
}

type Borders = Readonly<Record<'top' | 'bottom' | 'left' | 'right', typeof dashed | typeof none>>;

function cell(
  children: (Paragraph | Table)[],
  borders: Borders,
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable],
): TableCell {
  const { inner } = measure;
  const margins = { top: inner, bottom: inner, left: inner, right: inner };
  const width = { size: measure.width, type: WidthType.DXA };
  return new TableCell({ children, borders, verticalAlign, margins, width });
}

function boxes(postcode: string): Table {
  const { box } = measure;
  const gap = Math.round(box / 4);
  const signs = postcodeBoxes(postcode);
  const columns = signs.flatMap((_, at) => (at === 0 ? [box] : [gap, box]));
  const cells = signs.flatMap((sign, at) => (at === 0 ? [digit(sign)] : [spacer(gap), digit(sign)]));
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ height: { value: box, rule: HeightRule.EXACT }, children: cells })],
  });
}

function digit(sign: string): TableCell {
  return new TableCell({
    width: { size: measure.box, type: WidthType.DXA },
    borders: { top: red, bottom: red, left: red, right: red },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(sign, { alignment: AlignmentType.CENTER }, { size: 30 })],
  });
}

function spacer(width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    children: [line('', {}, { size: 2 })],
  });
}

function receiver(
  { address, recipient, words: asked }: Envelope,
  words: LetterWords['envelope'],
): Paragraph[] {
  const indent = { left: 1134 };
  return [
    line(address, { indent, spacing: { before: 360, after: 120 } }, { size: 28 }),
    line(words.to(recipient), { indent, spacing: { after: 200 } }, { size: 32 }),
    ...(asked.length === 0 ? [] : [line(asked.join('　'), { indent }, { size: 32, bold: true, font: sans })]),
  ];
}

function sender({ from }: Envelope, words: LetterWords['envelope']): Paragraph[] {
  const alignment = AlignmentType.RIGHT;
  return [
    line(
      [words.from, from.address, from.name].filter((part) => part !== '').join('　'),
      { alignment },
      { size: 24 },
    ),
    line(from.postcode, { alignment, spacing: { before: 60 } }, { size: 24, characterSpacing: 60 }),
  ];
}

function line(text: string, more: IParagraphOptions, run: IRunOptions): Paragraph {
  return new Paragraph({ ...more, children: [new TextRun({ ...run, text })] });
}
