import type { BlockHint, BlockText } from '../../blocks/block.ts';
import { headingInPrint } from '../../law/printed-heading.ts';
import type { Level } from '../../law/provision.ts';
import type { Sprout } from '../../law/sprout.ts';
import { elementIn, elementsIn, isElement, type XmlElement } from '../xml.ts';
import { headWords, inlineWords, isInline, isUnread, linesOf, squashed } from './inline.ts';
import { numberOf } from './label.ts';
import { blocks, hierarchy, quoted, wrapper } from './names.ts';
import { Sheet } from './sheet.ts';

interface Place {
  /** The provision that words and children belong to; null outside of the hierarchy. */
  readonly within: Sprout | null;
  readonly siblings: Sprout[];
}

const above: readonly Level[] = ['part', 'subpart', 'chapter', 'section'];
const aboveNames: Readonly<Record<string, Level>> = {
  book: 'part',
  tome: 'part',
  part: 'part',
  title: 'part',
  division: 'part',
  schedule: 'part',
  subpart: 'subpart',
  subtitle: 'subpart',
  subdivision: 'subpart',
  chapter: 'chapter',
};
const itemNames = new Set(['point', 'indent', 'item', 'clause', 'subparagraph']);

/** Turns the elements of a hierarchy into provisions, and their words into plain text. */
export class HierarchyReader {
  readonly #unit: string;
  readonly #sheet = new Sheet();
  readonly #sprouts: Sprout[] = [];
  /** Paragraphs that are no element of their own: words that stand in an article and may announce a list. */
  readonly #loose = new Set<Sprout>();
  /** Provisions without a label begin with the first words that come. */
  #waiting: Sprout[] = [];
  /** The open line holds a label alone. */
  #isLabelOpen = false;

  /** `unit`: the element that is this document's basic unit. */
  constructor(unit: string) {
    this.#unit = unit;
  }

  finish(): { readonly source: BlockText; readonly sprouts: readonly Sprout[] } {
    return { source: this.#sheet.finish(), sprouts: this.#sprouts };
  }

  visit(root: XmlElement): void {
    this.#inside(root, { within: null, siblings: this.#sprouts });
  }

  #inside(element: XmlElement, place: Place, skipsHead = false): void {
    let words = '';
    const flush = () => {
      this.#words(words, place);
      words = '';
    };
    for (const child of element.children) {
      if (!isElement(child)) words += child;
      else if (isUnread(child) || (skipsHead && isHead(child))) continue;
      else if (isInline(child)) words += inlineWords(child);
      else {
        flush();
        this.#element(child, place);
      }
    }
    flush();
  }

  #element(element: XmlElement, place: Place): void {
    const { name } = element;
    if (name === 'preamble') this.#preamble(element, place);
    else if (hierarchy.has(name) && !wrapper.has(name)) this.#provision(element, place);
    else this.#block(element, place);
  }

  #block(element: XmlElement, place: Place): void {
    const { name } = element;
    const isLine = blocks.has(name) || quoted.has(name);
    if (isLine) this.#endLine();
    if (quoted.has(name)) this.#quoted(element, place);
    else this.#inside(element, place);
    if (isLine) this.#endLine();
  }

  /** Words of another law: each of its blocks is a line, whatever it is called there. */
  #quoted(element: XmlElement, { within, siblings }: Place): void {
    const last = siblings.at(-1);
    const owner = within?.level === 'article' && last?.level === 'paragraph' ? last : within;
    for (const line of linesOf(element)) {
      this.#words(line, { within: owner, siblings: owner?.children ?? siblings });
      this.#endLine();
    }
  }

  #preamble(element: XmlElement, { siblings }: Place): void {
    this.#sheet.endLine();
    const children: Sprout[] = [];
    const label = elementsIn(element, 'formula').find(({ attributes }) => attributes.get('name') === 'label');
    const named = label ? this.#write(squashed(inlineWords(label))) : null;
    this.#sheet.endLine();
    const rest = { ...element, children: element.children.filter((child) => child !== label) };
    for (const line of linesOf(rest)) {
      const { start, end } = this.#write(line);
      this.#endLine();
      if (end > start) children.push(paragraph(start, end));
    }
    const [first, last] = [children[0], children.at(-1)];
    if (!first || !last) return;
    const words = label ? squashed(inlineWords(label)) : '';
    siblings.push({
      ...paragraph(named?.start ?? first.start, last.end),
      level: 'preamble',
      label: words,
      children,
    });
  }

  #provision(element: XmlElement, place: Place): void {
    const level = this.#levelOf(element, place);
    const [label, printed] = [headWords(element, 'num'), headWords(element, 'heading')];
    if (label !== '' || printed !== '') this.#sheet.endLine();
    if (level === null) {
      this.#inside(element, place);
      return;
    }
    const siblings = this.#homeOf(level, place);
    const hint = above.includes(level) ? { heading: 2 } : undefined;
    const start = this.#head(element, { label, printed }, hint);
    const heading = printed === '' ? null : headingInPrint(printed);
    const sprout: Sprout = { ...paragraph(start, this.#sheet.length), level, label, heading };
    sprout.number = numberOf(label, level, element.attributes.get('eId') ?? '');
    siblings.push(sprout);
    this.#openProvision(sprout, printed);
    this.#inside(element, { within: sprout, siblings: sprout.children }, true);
    this.#isLabelOpen = false;
    this.#endLine();
    this.#closeProvision(sprout);
  }

  /** Writes number and heading as they stand; a caption above the number is no part of the provision. */
  #head(
    element: XmlElement,
    { label, printed }: { label: string; printed: string },
    hint?: BlockHint,
  ): number {
    let start = this.#sheet.next;
    for (const { name } of elementsIn(element).filter(isHead)) {
      const isLabel = name === 'num';
      if (isLabel) start = this.#sheet.next;
      this.#write(isLabel ? label : printed, hint);
      if (!isLabel && start === this.#sheet.next) this.#sheet.endLine();
    }
    return start;
  }

  #openProvision(sprout: Sprout, printed: string): void {
    const { level, label } = sprout;
    if (label === '' && printed === '') this.#waiting.push(sprout);
    const isTitled = printed !== '' && !/\p{Script=Han}/u.test(label);
    if (above.includes(level) || isTitled) this.#sheet.endLine();
    else if (label !== '') this.#isLabelOpen = true;
  }

  #closeProvision(sprout: Sprout): void {
    if (this.#waiting.includes(sprout)) {
      this.#waiting = this.#waiting.filter((each) => each !== sprout);
      sprout.start = sprout.end = this.#sheet.length;
    }
    if (sprout.level === 'article' && sprout.children.length === 0)
      sprout.children.push(paragraph(sprout.end, sprout.end));
  }

  /** What enumerates under words of an article that stand by themselves is an item of those words. */
  #homeOf(level: Level, { within, siblings }: Place): Sprout[] {
    if (within?.level !== 'article' || level === 'paragraph') return siblings;
    const last = siblings.at(-1);
    if (last?.level === 'paragraph' && last.label === '') return last.children;
    const holder = paragraph(this.#sheet.next, this.#sheet.next);
    siblings.push(holder);
    return holder.children;
  }

  /** Null: it adds no level of its own, its words are those of what it stands in. */
  #levelOf(element: XmlElement, { within, siblings }: Place): Level | null {
    const { name } = element;
    if (within === null || within.level === 'annex' || above.includes(within.level)) {
      if (name === this.#unit) return 'article';
      if (isAnnex(element)) return 'annex';
      const isDivision =
        holds(element, this.#unit) || elementIn(element, 'heading') || elementIn(element, 'num');
      return isDivision ? aboveOf(name, within) : null;
    }
    const isNumbered = elementIn(element, 'num') !== undefined;
    if (within.level === 'article') {
      const last = siblings.at(-1);
      const isAnnounced = last !== undefined && this.#loose.has(last) && name === 'paragraph';
      return isNumbered && (itemNames.has(name) || isAnnounced) ? 'item' : 'paragraph';
    }
    if (!isNumbered) return within.level !== 'paragraph' && name === 'paragraph' ? 'paragraph' : null;
    return within.level === 'paragraph' ? 'item' : 'subitem';
  }

  #words(words: string, { within, siblings }: Place): void {
    const { start, end } = this.#write(squashed(words));
    if (end === start || !within) return;
    within.end = end;
    if (within.level !== 'article') return;
    const loose = paragraph(start, end);
    this.#loose.add(loose);
    siblings.push(loose);
  }

  #write(words: string, hint?: BlockHint): { readonly start: number; readonly end: number } {
    const place = this.#sheet.write(words, hint);
    if (place.end === place.start) return place;
    this.#isLabelOpen = false;
    for (const sprout of this.#waiting) sprout.start = place.start;
    this.#waiting = [];
    return place;
  }

  /** The words behind a label stand on its line. */
  #endLine(): void {
    if (!this.#isLabelOpen) this.#sheet.endLine();
  }
}

function paragraph(start: number, end: number): Sprout {
  return { level: 'paragraph', number: null, label: '', heading: null, start, end, children: [] };
}

/** As we write it ourselves: the schema has no element for what is appended. */
function isAnnex({ name, attributes }: XmlElement): boolean {
  return name === 'hcontainer' && attributes.get('name') === 'annex';
}

function isHead({ name }: XmlElement): boolean {
  return name === 'num' || name === 'heading';
}

function aboveOf(name: string, within: Sprout | null): Level {
  const own = above.indexOf(aboveNames[name] ?? 'section');
  const floor = within ? above.indexOf(within.level) + 1 : 0;
  return above[Math.min(above.length - 1, Math.max(floor, own))] ?? 'section';
}

function holds(element: XmlElement, name: string): boolean {
  return element.children.some(
    (child) => isElement(child) && !quoted.has(child.name) && (child.name === name || holds(child, name)),
  );
}
