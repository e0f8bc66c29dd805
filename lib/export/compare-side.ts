import type { Provision } from '../law/provision.ts';
import { walk } from '../law/provision.ts';
import type { Hunk } from '../revision/alignment.ts';
import { escapeMarkup } from './markup.ts';

/** The articles of a pair on one side as one text, so that a split article is compared with all its parts. */
export class CompareSide {
  readonly text: string;
  readonly #articles: readonly Provision[];
  /** Where each article's words begin in `text`, and by how much its offsets differ from the revision's. */
  readonly #starts: readonly number[];
  readonly #shifts: readonly number[];

  constructor(source: string, articles: readonly Provision[]) {
    const starts: number[] = [];
    const shifts: number[] = [];
    let text = '';
    for (const article of articles) {
      if (text !== '') text += '\n';
      starts.push(text.length);
      const body = source.slice(article.start + article.label.length, article.end);
      const words = body.trimStart();
      shifts.push(article.end - words.length - text.length);
      text += words;
    }
    this.text = text;
    this.#articles = articles;
    this.#starts = starts;
    this.#shifts = shifts;
  }

  /** The articles as HTML, a paragraph for each clause, with this side's changes in them. */
  render(
    hunks: readonly Hunk[],
    side: 'del' | 'ins',
    notes: ReadonlyMap<string, string> = new Map(),
  ): string {
    const own = hunks.filter((hunk) => hunk.type === 'same' || hunk.type === side);
    return this.#articles
      .map((article, order) => {
        const start = this.#starts[order] ?? 0;
        const end = (this.#starts[order + 1] ?? this.text.length + 1) - 1;
        const breaks = this.#breaks(article, this.#shifts[order] ?? 0);
        const paragraphs = cut(pieces(own, start, end), breaks);
        const words = paragraphs
          .map((paragraph) => paragraph.map(markup).join('').trim())
          .filter((each) => each !== '');
        const label = `<b>${escapeMarkup(article.label.replace(/\s/g, ''))}</b>　`;
        const body = words.map((each, place) => `<p>${place === 0 ? label : ''}${each}</p>`).join('');
        return `<div class="zt-law">${body || `<p>${label}</p>`}</div>${notes.get(article.eId) ?? ''}`;
      })
      .join('');
  }

  #breaks(article: Provision, shift: number): Set<number> {
    return new Set([...walk(article.children)].map((clause) => clause.start - shift));
  }
}

interface Piece {
  readonly hunk: Hunk;
  readonly text: string;
  readonly at: number;
}

/** The runs within a range of the side's text. */
function pieces(hunks: readonly Hunk[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const hunk of hunks) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + hunk.text.length)];
    if (from < to) found.push({ hunk, text: hunk.text.slice(from - at, to - at), at: from });
    at += hunk.text.length;
  }
  return found;
}

/** Cuts runs where a clause begins. */
function cut(runs: readonly Piece[], breaks: ReadonlySet<number>): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const run of runs) {
    let from = 0;
    for (let at = 0; at < run.text.length; at++) {
      if (!breaks.has(run.at + at)) continue;
      paragraphs.at(-1)?.push({ ...run, text: run.text.slice(from, at) });
      paragraphs.push([]);
      from = at;
    }
    paragraphs.at(-1)?.push({ ...run, text: run.text.slice(from) });
  }
  return paragraphs;
}

/** Deletions too short for a line through them are only boxed. */
const SHORT = 3;

function markup({ hunk, text }: Piece): string {
  const words = escapeMarkup(oneLine(text));
  if (words.trim() === '') return words;
  if (hunk.type === 'same' || hunk.mark === 'space') return words;
  if (hunk.mark === 'punctuation') return `<span class="zt-quiet">${words}</span>`;
  const more = hunk.mark ? ` zt-${hunk.mark}` : '';
  if (hunk.type === 'ins') return `<ins class="zt-ins${more}">${words}</ins>`;
  return `<del class="zt-del${oneLine(text).length < SHORT ? ' zt-del--short' : ''}${more}">${words}</del>`;
}

/** Line ends within a clause are the printer's; between letters they stand for a space. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, (found, at: number) =>
    /[a-z,;]$/i.test(text.slice(0, at)) && /^[a-z]/i.test(text.slice(at + found.length)) ? ' ' : '',
  );
}
