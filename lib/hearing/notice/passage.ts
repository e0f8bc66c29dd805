import { itemLabelOf } from './item-label.ts';
import { foldedOf, type Sheet, type Span, sentencesOf } from './sheet.ts';

/** A sentence with the heading it stands under. */
export interface Passage {
  readonly span: Span;
  /** The sentence as patterns read it. */
  readonly text: string;
  /** Headings above it, outermost first, a line each; '' where there is none. */
  readonly heading: string;
}

/** The sentences of the paragraphs, each knowing its heading (四、报名办法). */
export function passagesOf(sheet: Sheet, paragraphs: readonly Span[]): Passage[] {
  const passages: Passage[] = [];
  const headings = new Headings();
  for (const paragraph of paragraphs) {
    headings.meet(foldedOf(sheet, paragraph));
    for (const span of sentencesOf(sheet, paragraph)) {
      passages.push({ span, text: foldedOf(sheet, span), heading: headings.text });
    }
  }
  return passages;
}

/** Remembers the headings in force. A numbered line of the same style ends the one before it. */
class Headings {
  #open: { style: string; text: string }[] = [];

  get text(): string {
    return this.#open.map(({ text }) => text).join('\n');
  }

  meet(line: string): void {
    const style = itemLabelOf(line)?.style;
    if (style === undefined && !isBareHeading(line)) return;
    const same = this.#open.findIndex((heading) => heading.style === (style ?? 'bare'));
    if (same >= 0) this.#open.length = same;
    else if (style === '一、' || style === undefined) this.#open = [];
    if (isHeading(line)) this.#open.push({ style: style ?? 'bare', text: line });
  }
}

/** A line that only names what follows. */
export function isHeading(line: string): boolean {
  return line.length <= 40 && !/[。;,!?]/.test(line) && !/[:][^\n]/.test(line) && !/\d{4}/.test(line);
}

function isBareHeading(line: string): boolean {
  return (
    line.length <= 20 && isHeading(line) && (line.endsWith(':') || /(?:如下|方式|办法|事项|时间)$/.test(line))
  );
}
