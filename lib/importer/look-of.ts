import type { Look } from '../blocks/source-tree.ts';
import type { Styled } from './cascade.ts';
import type { Declarations } from './style-sheet.ts';

const words = (list: string) => new Set(list.split(' '));
const blockTags = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup legend listing main menu nav ol p plaintext pre search section summary ul xmp ' +
    'table caption colgroup thead tbody tfoot tr td th frameset',
);
const boldTags = words('b strong h1 h2 h3 h4 h5 h6 th');
const struckTags = words('del s strike');
const keptTags = words('pre listing xmp plaintext');
/** Class names by which the common frameworks hide on a screen; their own style sheets are not in the file. */
const hidingClasses =
  /(?:^|\s)(?:d-none|hidden|hide|sr-only|visually-hidden|visible-print(?:-block)?|print-only|only-print)(?=\s|$)/;
const markers = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

export interface Attributes {
  attribute(name: string): string | null;
}

/** How an element of a file looks by its name, its attributes and what the style sheets say. */
export function lookOf(tag: string, element: Attributes, style: Styled, parent: Look): Look {
  const { own } = style;
  const flow = flowOf(tag, own);
  return {
    gone: isGone(tag, element, own),
    unseen: visibilityOf(own) ?? parent.unseen,
    flow,
    keepsLines: keeps(own, /pre/) ?? (keptTags.has(tag) || parent.keepsLines),
    keepsSpaces: keeps(own, /pre(?!-line)/) ?? (keptTags.has(tag) || parent.keepsSpaces),
    struck: parent.struck || isStruck(tag, own),
    bold: boldOf(own) ?? (boldTags.has(tag) || parent.bold),
    centred: alignmentOf(tag, element, own) ?? parent.centred,
    marker: markerOf(tag, element, own) ?? parent.marker,
    counted: flow === 'item' ? countedOf(style.drawn) : null,
  };
}

function flowOf(tag: string, own: Declarations): Look['flow'] {
  const display = own.get('display')?.value.toLowerCase();
  if (display === 'list-item' || (tag === 'li' && !display?.startsWith('inline'))) return 'item';
  if (display && /^(?:block|flex|grid|flow-root|table|table-(?:row|cell|caption|row-group))$/.test(display))
    return 'block';
  if (display && /^(?:inline|contents|ruby)/.test(display)) return 'inline';
  return blockTags.has(tag) ? 'block' : 'inline';
}

function isGone(tag: string, element: Attributes, own: Declarations): boolean {
  const display = own.get('display')?.value.toLowerCase();
  if (display === 'none') return true;
  if (display === undefined && element.attribute('hidden') !== null) return true;
  if (tag === 'dialog' && element.attribute('open') === null) return true;
  if (own.get('mso-hide')?.value === 'all' || isAway(own) || isFlat(own)) return true;
  return display === undefined && hidingClasses.test(element.attribute('class') ?? '');
}

/** Moved off the page, or clipped to nothing. */
function isAway(own: Declarations): boolean {
  if (/^-\d{4,}/.test(own.get('text-indent')?.value ?? '')) return true;
  if (!/^(?:absolute|fixed)$/i.test(own.get('position')?.value ?? '')) return false;
  if (/^-\d{3,}/.test(own.get('left')?.value ?? '') || /^-\d{3,}/.test(own.get('top')?.value ?? ''))
    return true;
  const clip = `${own.get('clip')?.value ?? ''}${own.get('clip-path')?.value ?? ''}`;
  return /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|inset\(\s*(?:50|100)%/.test(
    clip,
  );
}

/** Shut to no height. */
function isFlat(own: Declarations): boolean {
  if (!/hidden|clip/.test(own.get('overflow')?.value ?? '')) return false;
  return /^0(?:px)?$/.test(own.get('height')?.value ?? own.get('max-height')?.value ?? '');
}

function visibilityOf(own: Declarations): boolean | null {
  const visibility = own.get('visibility')?.value.toLowerCase();
  if (visibility === 'hidden' || visibility === 'collapse') return true;
  return visibility === 'visible' ? false : null;
}

function keeps(own: Declarations, which: RegExp): boolean | null {
  const space = own.get('white-space')?.value.toLowerCase();
  if (space === undefined || space === 'inherit') return null;
  return which.test(space) || space === 'break-spaces';
}

function isStruck(tag: string, own: Declarations): boolean {
  const line = own.get('text-decoration-line')?.value ?? own.get('text-decoration')?.value;
  if (line !== undefined && /line-through/i.test(line)) return true;
  return struckTags.has(tag) && !/^none/i.test(line ?? '');
}

function boldOf(own: Declarations): boolean | null {
  const weight = own.get('font-weight')?.value ?? own.get('font')?.value;
  if (weight === undefined) return null;
  if (/\b(?:bold|bolder|[6-9]00)\b/i.test(weight)) return true;
  return own.has('font-weight') && /^(?:normal|lighter|[1-5]00)$/i.test(weight) ? false : null;
}

function alignmentOf(tag: string, element: Attributes, own: Declarations): boolean | null {
  const align = own.get('text-align')?.value ?? element.attribute('align');
  if (align && !/inherit/i.test(align)) return /center/i.test(align);
  if (tag === 'table' || tag === 'td') return false;
  return tag === 'center' || tag === 'th' || tag === 'caption' ? true : null;
}

function markerOf(tag: string, element: Attributes, own: Declarations): string | null {
  const type = own.get('list-style-type')?.value ?? own.get('list-style')?.value;
  if (type !== undefined)
    return type.split(/\s+/).find((word) => !/^(?:inside|outside|url\(.*)$/i.test(word)) ?? 'disc';
  if (tag === 'li' && /^(?:block|flex|grid)$/i.test(own.get('display')?.value ?? '')) return 'none';
  if (tag !== 'ol' && tag !== 'ul' && tag !== 'li') return null;
  const written = markers.get(element.attribute('type') ?? '');
  if (written) return written;
  return tag === 'ol' ? 'decimal' : tag === 'ul' ? 'disc' : null;
}

function countedOf(drawn: Declarations): string | null {
  const content = drawn.get('content')?.value;
  return content && /counters?\(/.test(content) ? content : null;
}
