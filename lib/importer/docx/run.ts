import { elementIn, isElement, wordsIn, type XmlElement } from '../xml.ts';
import type { Side } from './body.ts';
import { flagIn, type Styles } from './styles.ts';

/** Words of a paragraph that look alike, or a line that ends inside it. */
export interface RunPiece {
  readonly words: string;
  /** Null where the paragraph's style decides. */
  readonly bold: boolean | null;
  readonly breaks: boolean;
}

interface RunReading {
  readonly side: Side;
  readonly styles: Styles;
  /** The paragraph's style hides its words. */
  readonly hidden: boolean;
}

/** What holds runs and is read as if it were not there. */
const around = new Set(
  'hyperlink smartTag sdt sdtContent fldSimple customXml dir bdo AlternateContent Choice ruby rubyBase'.split(
    ' ',
  ),
);

/**
 * The words of a paragraph on one side of its tracked changes. Left out: field codes, notes and their marks, words
 * that are hidden or struck through, pictures, comments.
 */
export function readRun(paragraph: XmlElement, reading: RunReading): readonly RunPiece[] {
  const pieces: RunPiece[] = [];
  new RunReader(reading, pieces).visit(paragraph);
  return pieces;
}

class RunReader {
  readonly #reading: RunReading;
  readonly #pieces: RunPiece[];
  /** Fields nest; between `begin` and `separate` stands the code, which nobody sees. */
  readonly #fields: ('code' | 'result')[] = [];

  constructor(reading: RunReading, pieces: RunPiece[]) {
    this.#reading = reading;
    this.#pieces = pieces;
  }

  visit(element: XmlElement): void {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'r') this.#run(child);
      else if (around.has(child.name) || this.#stands(child.name)) this.visit(child);
    }
  }

  #stands(name: string): boolean {
    if (this.#reading.side === 'after') return name === 'ins' || name === 'moveTo';
    return name === 'del' || name === 'moveFrom';
  }

  #run(run: XmlElement): void {
    const properties = elementIn(run, 'rPr');
    const style = this.#reading.styles.character(
      elementIn(properties, 'rStyle')?.attributes.get('val') ?? '',
    );
    const hidden = flagIn(properties, 'vanish') ?? (style.hidden || this.#reading.hidden);
    const struck = flagIn(properties, 'strike') || flagIn(properties, 'dstrike');
    const bold = flagIn(properties, 'b') ?? (style.bold ? true : null);
    for (const child of run.children) {
      if (!isElement(child)) continue;
      if (child.name === 'fldChar') this.#field(child.attributes.get('fldCharType') ?? '');
      else if (child.name === 'ruby' || child.name === 'AlternateContent') this.visit(child);
      else if (!hidden && !struck && !this.#fields.includes('code')) this.#piece(child, bold);
    }
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
  }

  #piece(child: XmlElement, bold: boolean | null): void {
    const words = wordsOf(child);
    if (words !== null && words !== '') this.#pieces.push({ words, bold, breaks: false });
    else if (isLineBreak(child)) this.#pieces.push({ words: '', bold, breaks: true });
  }
}

function wordsOf(child: XmlElement): string | null {
  switch (child.name) {
    case 't':
    case 'delText':
      return wordsIn(child);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(child.attributes.get('char') ?? '');
    default:
      return null;
  }
}

/** A symbol font maps its signs into the private use area; what is outside of it is a character. */
function symbolOf(written: string): string {
  const code = Number.parseInt(written, 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCodePoint(code);
}

/** A page or column may end in mid-sentence; a line break is the author's. */
function isLineBreak({ name, attributes }: XmlElement): boolean {
  if (name === 'cr') return true;
  return name === 'br' && (attributes.get('type') ?? 'textWrapping') === 'textWrapping';
}
