import type { Provision } from '../law/provision.ts';
import type { Weight } from '../revision/weight.ts';
import { type Comparison, type PrintedRow, printedRows } from './compare-rows.ts';
import { compareStyle } from './compare-style.ts';
import { type CompareWords, compareWords, type Sign, signOrder, signs } from './compare-words.ts';
import { escapeMarkup } from './markup.ts';

export interface ComparePage extends Comparison {
  /** Names of the two revisions as column heads: 一次审议稿. */
  readonly oldName: string;
  readonly newName: string;
  /** The design tokens as CSS custom properties (components/styles/tokens.css). */
  readonly tokens: string;
}

/**
 * A comparison as one HTML document without scripts or outside resources, to be mailed or printed: two columns,
 * what is unchanged folded, what weighs listed first.
 */
export function compareHtml(page: ComparePage): string {
  const words = compareWords(page.new.tree.language);
  const rows = printedRows(page, words);
  const draft = (page.new.tree.title ?? page.old.tree.title ?? '').replace(/^《|》$/g, '');
  const title = escapeMarkup(words.title(draft === '' ? '' : `《${draft}》`));
  const style = `${page.tokens}${compareStyle}`.replaceAll('</', '<\\/');
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style></head>
<body>
<header class="x-head"><h1>${title}</h1>${counts(rows, words)}</header>
<main>${weighty(rows, words)}
<input type="checkbox" id="quiet"><label for="quiet">${words.quiet}</label>
<table class="x-table"><thead>${head(page, rows, words)}</thead>
<tbody>
${body(rows, words)}
</tbody></table></main>
<footer class="x-foot"><b>${words.legend}</b> ${legend(words)}</footer>
</body></html>
`;
}

function mark(sign: Sign, words: CompareWords): string {
  const name = escapeMarkup(words.kinds[sign]);
  return `<span class="zt-rel zt-rel--${sign}" role="img" aria-label="${name}" title="${name}">${signs[sign]}</span>`;
}

function counts(rows: readonly PrintedRow[], words: CompareWords): string {
  const items = signOrder.flatMap((sign) => {
    const count = rows.filter((row) => row.signs[0] === sign).length;
    return count === 0 ? [] : [`<li>${mark(sign, words)} ${words.kinds[sign]} <b>${count}</b></li>`];
  });
  return `<ul class="x-counts">${items.join('')}</ul>`;
}

const weights: readonly Weight[] = ['number', 'duty', 'negation'];

/** What a reader in a hurry should see: new and deleted articles, then changes of numbers, duties, negations. */
function weighty(rows: readonly PrintedRow[], words: CompareWords): string {
  const line = (name: string, chosen: readonly PrintedRow[]) =>
    chosen.length === 0 ? '' : `<li>${name}: ${chosen.map(link).join('、')}</li>`;
  const lines = [
    line(
      words.kinds.add,
      rows.filter((row) => row.pair.kind === 'inserted'),
    ),
    line(
      words.kinds.cut,
      rows.filter((row) => row.pair.kind === 'deleted'),
    ),
    ...weights.map((weight) =>
      line(
        words.weights[weight],
        rows.filter((row) => row.weights.includes(weight)),
      ),
    ),
  ].join('');
  return lines === '' ? '' : `<section class="x-first"><h2>${words.summary}</h2><ul>${lines}</ul></section>`;
}

function link({ id, old, new: fresh }: PrintedRow): string {
  const labels = (fresh.length > 0 ? fresh : old).map(labelOf).join('、');
  return fresh.length > 0 ? `<a href="#${id}">${labels}</a>` : `<a href="#${id}"><del>${labels}</del></a>`;
}

function labelOf({ label }: Provision): string {
  return escapeMarkup(label.replace(/\s/g, ''));
}

function head(page: ComparePage, rows: readonly PrintedRow[], words: CompareWords): string {
  const count = (side: 'old' | 'new') => rows.reduce((sum, row) => sum + row[side].length, 0);
  const cell = (name: string, side: 'old' | 'new') =>
    `<th scope="col"><b>${escapeMarkup(name)}</b>　${words.articles(count(side))}</th>`;
  return `<tr>${cell(page.oldName, 'old')}<td></td>${cell(page.newName, 'new')}</tr>`;
}

function body(rows: readonly PrintedRow[], words: CompareWords): string {
  const lines: string[] = [];
  let run: PrintedRow[] = [];
  const close = () => {
    if (run.length > 0) lines.push(folded(run, words));
    run = [];
  };
  for (const row of rows) {
    const [first] = run;
    if (row.heading !== null || (first && first.signs[0] !== row.signs[0])) close();
    if (row.heading) lines.push(`<tr class="x-chap"><th colspan="3">${escapeMarkup(row.heading)}</th></tr>`);
    if (isQuiet(row)) {
      run.push(row);
      continue;
    }
    close();
    lines.push(shown(row, words));
  }
  close();
  return lines.join('\n');
}

/** Unchanged, or renumbered only, and no reference in it needs a look. */
function isQuiet({ signs: [sign, more], right }: PrintedRow): boolean {
  return more === undefined && (sign === 'same' || sign === 'num') && !right.includes('zt-note');
}

function folded(run: readonly PrintedRow[], words: CompareWords): string {
  const label = (row: PrintedRow | undefined, side: 'old' | 'new') => {
    const article = row?.[side][0];
    return article ? labelOf(article) : '';
  };
  const [first, last] = [run[0], run.at(-1)];
  const from = label(first, 'old');
  const to = label(last, 'old');
  const sign = first?.signs[0] ?? 'same';
  const line =
    sign === 'same'
      ? words.unchangedRun(from, to, run.length)
      : words.renumberedRun(from, to, label(first, 'new'), label(last, 'new'), run.length);
  const texts = run.map((row) => row.right).join('');
  return `<tr class="x-fold"><td colspan="3"><details><summary>${mark(sign, words)} ${line}</summary>${texts}</details></td></tr>`;
}

function shown(row: PrintedRow, words: CompareWords): string {
  const none = (sentence: string) => `<td class="x-none">${sentence}</td>`;
  const moved = row.moved
    ? `<p class="x-to">${escapeMarkup(words.moved(row.moved.from, row.moved.to))}</p>`
    : '';
  const left =
    row.left === ''
      ? none(words.notBefore)
      : `<td>${row.right === '' ? `<del class="zt-del-block">${row.left}</del>` : row.left}${moved}</td>`;
  const right =
    row.right === ''
      ? none(words.notAfter)
      : `<td>${row.left === '' ? `<ins class="zt-ins-block">${row.right}</ins>` : row.right}</td>`;
  const marks = row.signs.map((sign) => mark(sign, words)).join('');
  return `<tr id="${row.id}">${left}<td class="x-r">${marks}</td>${right}</tr>`;
}

function legend(words: CompareWords): string {
  const items = signOrder.map((sign) => `${mark(sign, words)} ${words.kinds[sign]}`);
  const ins = `<ins class="zt-ins">${words.inserted}</ins>`;
  const del = `<del class="zt-del">${words.deleted}</del>`;
  const moved = `<ins class="zt-ins zt-moved">${words.movedSentence}</ins>`;
  return [...items, ins, del, moved].join('　');
}
