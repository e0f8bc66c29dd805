import type { RevisionText } from '../anchor/revision-text.ts';
import { headingInPrint } from '../law/printed-heading.ts';
import type { Level, Provision } from '../law/provision.ts';
import { type AknChanges, markedLines, noChanges, oneLine } from './akn-marks.ts';
import { type AknSource, aknMeta } from './akn-meta.ts';
import { escapeMarkup } from './markup.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const elements: Readonly<Record<Exclude<Level, 'preamble'>, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  item: 'point',
  subitem: 'indent',
  annex: 'hcontainer',
};

interface Writing extends AknChanges {
  readonly text: string;
}

/**
 * A draft as Akoma Ntoso 1.0 (OASIS LegalDocML, schema 3.0): 款 are `paragraph`, 项 `point`, 目 `indent`, an annex a
 * `hcontainer`. `eId` is ours, `wId` the identifier that the provision had in the revision it goes back to; words that
 * changed since stand in `ins` and `del`.
 */
export function aknOf(revision: RevisionText, source: AknSource, changes: AknChanges = noChanges): string {
  const { tree, text } = revision;
  const writing: Writing = { text, ...changes };
  const preambles = tree.provisions.filter(({ level }) => level === 'preamble');
  const body = tree.provisions.filter(({ level }) => level !== 'preamble');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${namespace}">`,
    `<bill name="draft" contains="originalVersion">`,
    aknMeta(source, tree.language),
    source.title === '' ? '' : `<preface><p><docTitle>${escapeMarkup(source.title)}</docTitle></p></preface>`,
    preambles.length === 0
      ? ''
      : `<preamble>${preambles.map((each) => preamble(each, writing)).join('')}</preamble>`,
    `<body xml:lang="${escapeMarkup(tree.language)}">${body.map((each) => provision(each, writing)).join('\n')}</body>`,
    '</bill>',
    '</akomaNtoso>',
    '',
  ]
    .filter((line, at, lines) => line !== '' || at === lines.length - 1)
    .join('\n');
}

function preamble({ eId, label, start, end, children }: Provision, { text }: Writing): string {
  const name = label === '' ? '' : `<formula name="label"><p>${escapeMarkup(label)}</p></formula>`;
  const own = children.length > 0 ? children : [{ eId, start, end }];
  return `${name}${own.map((child) => paragraph(oneLine(text.slice(child.start, child.end)), child.eId)).join('')}`;
}

function provision(each: Provision, writing: Writing): string {
  const { level, eId, children } = each;
  const element = level === 'preamble' ? 'paragraph' : elements[level];
  const wId = writing.originals.get(eId) ?? eId;
  const name = level === 'annex' ? ' name="annex"' : '';
  const head = headOf(each, writing.text);
  const num = head.num === '' ? '' : `<num>${escapeMarkup(head.num)}</num>`;
  const heading = head.heading === '' ? '' : `<heading>${escapeMarkup(head.heading)}</heading>`;
  const inside = children.length === 0 ? content(each, head, writing) : nested(each, head, writing);
  const both = head.isAbove ? heading + num : num + heading;
  return `<${element}${name} eId="${escapeMarkup(eId)}" wId="${escapeMarkup(wId)}">${both}${inside}</${element}>`;
}

/** What is printed of a provision before its words. */
interface Head {
  readonly num: string;
  readonly heading: string;
  /** A caption that stands above the number, outside of the provision. */
  readonly isAbove: boolean;
  /** Where the words begin. */
  readonly end: number;
}

function headOf({ heading, label, start, end, children }: Provision, text: string): Head {
  const words = children[0]?.start ?? end;
  const behind = start + (text.startsWith(label, start) ? label.length : 0);
  if (heading === null) return { num: label, heading: '', isAbove: false, end: behind };
  const printed = oneLine(text.slice(behind, words).trim());
  if (headingInPrint(printed) === heading)
    return { num: label, heading: printed, isAbove: false, end: words };
  const isAbove = label !== '' && printed === '';
  return { num: label, heading, isAbove, end: words };
}

function content({ eId, end }: Provision, head: Head, writing: Writing): string {
  return `<content eId="${escapeMarkup(eId)}__content">${paragraphs(writing, head.end, end)}</content>`;
}

/** Words before the first child announce them; words between two or behind the last stay where they stand. */
function nested({ eId, end, children }: Provision, head: Head, writing: Writing): string {
  const { text } = writing;
  const id = escapeMarkup(eId);
  const parts: string[] = [];
  let at = head.end;
  for (const [place, child] of children.entries()) {
    const between = text.slice(at, child.start).trim();
    if (isWords(between) && place === 0)
      parts.push(`<intro eId="${id}__intro">${paragraphs(writing, at, child.start)}</intro>`);
    else if (isWords(between))
      parts.push(
        `<crossHeading eId="${id}__cross_${place}">${escapeMarkup(oneLine(between))}</crossHeading>`,
      );
    parts.push(provision(child, writing));
    at = Math.max(at, child.end);
  }
  if (isWords(text.slice(at, end)))
    parts.push(`<wrapUp eId="${id}__wrapup">${paragraphs(writing, at, end)}</wrapUp>`);
  return parts.join('');
}

/** A line each, with what changed in it. Characters that XML does not have are left out. */
function paragraphs({ text, marks }: Writing, start: number, end: number): string {
  const lines = markedLines(text, { start, end }, marks);
  return lines.length === 0 ? '<p/>' : lines.map((line) => `<p>${line}</p>`).join('');
}

function paragraph(line: string, eId: string): string {
  const words = line.trim();
  const id = ` eId="${escapeMarkup(eId)}"`;
  return words === '' ? `<p${id}/>` : `<p${id}>${escapeMarkup(words)}</p>`;
}

/** Marks of a transcriber's own between two provisions say nothing. */
function isWords(between: string): boolean {
  return /[\p{L}\p{N}]/u.test(between);
}
