import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Letter, LetterEntry, Particular } from './letter.ts';
import { type Envelope, envelopePage } from './letter-envelope.ts';
import { body, letterPage, sans, title } from './letter-paper.ts';

export interface LetterPaper {
  readonly letter: Letter;
  /** A page more, with the address to be cut out; null for what goes by mail. */
  readonly envelope: Envelope | null;
}

/** The letter as a Word file, A4, after GB/T 9704-2012: body 3号仿宋, title 2号, 28 points a line, pages numbered. */
export async function letterDocx({ letter, envelope }: LetterPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { words } = letter;
  const document = new Document({
    title: letter.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: { document: { run: { font: body, size: 32, language: languageOf(words.language) } } },
    },
    sections: [
      {
        properties: { page: letterPage },
        footers: { default: pageFoot(letter, envelope === null) },
        children: [
          ...head(letter),
          ...letter.entries.flatMap((entry) => entryOf(entry, letter)),
          ...end(letter),
        ],
      },
      ...(envelope ? [envelopePage(envelope, words.envelope)] : []),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const languageOf = (tag: string) =>
  tag.startsWith('zh') ? { value: 'en-US', eastAsia: tag } : { value: 'en-US', eastAsia: 'zh-CN' };

const lines = { line: 560, lineRule: LineRuleType.EXACT } as const;

function head({ title: words, words: { greeting }, recipient, opening }: Letter): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 560, line: 700, lineRule: LineRuleType.AT_LEAST },
      children: [new TextRun({ text: words, font: title, size: 44 })],
    }),
    line(greeting(recipient)),
    indented(opening),
  ];
}

function entryOf({ heading, parts }: LetterEntry, { words }: Letter): Paragraph[] {
  return [
    indented(heading, { keepNext: true, spacing: { ...lines, before: 280 } }, { font: sans }),
    ...parts.flatMap((part) => partOf(part, words)),
  ];
}

function partOf({ label, value }: Particular, { line: spoken }: Letter['words']): Paragraph[] {
  const [first = '', ...others] = value.split(/\n+/);
  return [
    new Paragraph({
      indent: { firstLineChars: 200, firstLine: 640 },
      spacing: lines,
      alignment: AlignmentType.BOTH,
      children: [new TextRun({ text: spoken(label, ''), bold: true }), new TextRun(first)],
    }),
    ...others.map((text) => indented(text)),
  ];
}

/** Signature and day keep together; where the draft was read stands last. */
function end({ sender, date, seen, words }: Letter): Paragraph[] {
  const right: IParagraphOptions = { alignment: AlignmentType.RIGHT, indent: { right: 640 }, keepNext: true };
  return [
    new Paragraph({ spacing: lines, keepNext: true }),
    ...sender.map(({ label, value }) => line(words.line(label, value.trim()), right)),
    line(date, { ...right, keepNext: false }),
    ...(seen === null
      ? []
      : [line(words.line(words.seen, seen), { spacing: { before: 280 } }, { size: 21 })]),
  ];
}

/** The envelope is no page of the letter, and not every program can count a section's: then no total is told. */
function pageFoot({ words }: Letter, counted: boolean): Footer {
  const { before, between, after, alone } = words.page;
  const children = counted
    ? [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
    : [before, PageNumber.CURRENT, alone];
  const run = new TextRun({ children, size: 24 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function indented(text: string, more: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  const indent = { firstLineChars: 200, firstLine: 640 };
  return line(text, { indent, alignment: AlignmentType.BOTH, ...more }, run);
}

function line(text: string, more: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ spacing: lines, ...more, children: [new TextRun({ ...run, text })] });
}
