import { elementIn, elementsIn, type XmlElement } from '../xml.ts';

/** What a paragraph's style says of it, as far as its words and structure are concerned. */
export interface ParagraphStyle {
  /** Heading level 1 to 6, 0 for none. */
  readonly heading: number;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly hidden: boolean;
  readonly list: string | null;
  readonly level: number | null;
}

/** Deeper chains of styles are made by mistake or malice. */
const longestChain = 16;
const plain: ParagraphStyle = {
  heading: 0,
  bold: false,
  centred: false,
  hidden: false,
  list: null,
  level: null,
};

/** The styles of a document; each says only what differs from the one it is based on. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #default: string | null = null;
  readonly #known = new Map<string, ParagraphStyle>();

  constructor(styles: XmlElement | null) {
    for (const style of styles === null ? [] : elementsIn(styles, 'style')) {
      const id = style.attributes.get('styleId') ?? '';
      this.#styles.set(id, style);
      if (style.attributes.get('type') === 'paragraph' && isOn(style.attributes.get('default')))
        this.#default = id;
    }
  }

  /** Of a style, or of the document's ordinary one. */
  paragraph(id: string | null): ParagraphStyle {
    const name = id ?? this.#default ?? '';
    const known = this.#known.get(name) ?? this.#chain(name, 0);
    this.#known.set(name, known);
    return known;
  }

  /** Whether a character style is bold or hidden. */
  character(id: string): { readonly bold: boolean; readonly hidden: boolean } {
    return this.#chain(id, 0);
  }

  #chain(id: string, depth: number): ParagraphStyle {
    const style = this.#styles.get(id);
    if (!style || depth > longestChain) return plain;
    const base = this.#chain(elementIn(style, 'basedOn')?.attributes.get('val') ?? '', depth + 1);
    const paragraph = elementIn(style, 'pPr');
    const run = elementIn(style, 'rPr');
    const numbered = elementIn(paragraph, 'numPr');
    const level = elementIn(numbered, 'ilvl')?.attributes.get('val');
    return {
      heading: headingOf(style, paragraph) ?? base.heading,
      bold: flagIn(run, 'b') ?? base.bold,
      hidden: flagIn(run, 'vanish') ?? base.hidden,
      centred: centredIn(paragraph) ?? base.centred,
      list: elementIn(numbered, 'numId')?.attributes.get('val') ?? base.list,
      level: level === undefined ? base.level : Number(level),
    };
  }
}

/** `<w:b/>`, `<w:b w:val="0"/>`; null where nothing is said. */
export function flagIn(properties: XmlElement | undefined, name: string): boolean | null {
  const found = elementIn(properties, name);
  return found ? isOn(found.attributes.get('val') ?? '1') : null;
}

export function centredIn(paragraph: XmlElement | undefined): boolean | null {
  const found = elementIn(paragraph, 'jc')?.attributes.get('val');
  return found === undefined ? null : found === 'center';
}

/** Null where nothing is said, 0 where it is body text. */
export function outlineIn(paragraph: XmlElement | undefined): number | null {
  const written = elementIn(paragraph, 'outlineLvl')?.attributes.get('val');
  if (written === undefined) return null;
  return Number(written) < 6 ? Number(written) + 1 : 0;
}

function headingOf(style: XmlElement, paragraph: XmlElement | undefined): number | null {
  const outline = outlineIn(paragraph);
  if (outline !== null) return outline;
  const name = elementIn(style, 'name')?.attributes.get('val') ?? '';
  const [, level] = /^heading ([1-6])$/i.exec(name) ?? [];
  return level === undefined ? null : Number(level);
}

function isOn(written: string | undefined): boolean {
  return written !== undefined && !/^(?:0|false|off)$/.test(written);
}
