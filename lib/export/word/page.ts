import type { Section } from './document.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;

/** GB/T 9704-2012 5.2.1: A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const standard = { width: 210, height: 297, top: 37, left: 28, typeWidth: 156, typeHeight: 225 };

/** GB/T 9704-2012 5.2.3: 每面 22 行，每行 28 字, in 3号 (16 pt). */
const grid = { lines: 22, characters: 28, size: 16 };

/** So far from the paper's edge does the line of the page number end: 7 mm below the type area (7.5). */
const FOOT = 25;

export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** Width of the type area. */
  readonly typeWidth: number;
}

/** Page measures in twips. A table across the page lies with its head at the binding edge (GB/T 9704-2012 7.4). */
export function pageShape(page: Section['page']): PageShape {
  const { width, height, top, left, typeWidth, typeHeight } = standard;
  const right = width - left - typeWidth;
  const bottom = height - top - typeHeight;
  if (page !== 'landscape') return inTwips({ width, height, top, right, bottom, left, typeWidth });
  return inTwips({
    width: height,
    height: width,
    top: left,
    right: top,
    bottom: right,
    left: bottom,
    typeWidth: typeHeight,
  });
}

/** The type area takes what the margins leave, so that rounding never makes it smaller than the grid. */
function inTwips(shape: PageShape): PageShape {
  const twips = (millimetres: number) => Math.round(millimetres * TWIPS);
  const [width, left, typeWidth] = [twips(shape.width), twips(shape.left), twips(shape.typeWidth)];
  return {
    width,
    height: twips(shape.height),
    top: twips(shape.top),
    right: width - left - typeWidth,
    bottom: twips(shape.bottom),
    left,
    typeWidth,
  };
}

/** Pitch of a line, twips: 22 of them are never higher than the type area. */
export const linePitch = Math.floor((standard.typeHeight * TWIPS) / grid.lines);

/** What a character takes more (here less) than its size, points. */
const narrower = (standard.typeWidth * TWIPS) / 20 / grid.characters - grid.size;

/** The same in the twips of `w:spacing`, so that 28 characters are never wider than the type area. */
export const characterSpacing = Math.floor(narrower * 20);

/** The same in 1/4096 pt, as `w:charSpace` wants it. */
const charSpace = Math.floor(narrower * 4096);

/**
 * `w:sectPr` of a section; the numbers of odd pages stand right, of even ones left. The grid holds the lines, the
 * characters' own spacing holds the 28 a line: LibreOffice breaks lines anywhere where the grid holds both.
 */
export function sectionProperties({ page, restartNumbering }: Section): string {
  const shape = pageShape(page);
  const across = page === 'landscape' ? ' w:orient="landscape"' : '';
  const foot = Math.round(FOOT * TWIPS);
  const begin = restartNumbering ? '<w:pgNumType w:start="1"/>' : '';
  const lines =
    page === 'portrait'
      ? `<w:docGrid w:type="lines" w:linePitch="${linePitch}" w:charSpace="${charSpace}"/>`
      : '<w:docGrid w:linePitch="312"/>';
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/>' +
    `<w:pgSz w:w="${shape.width}" w:h="${shape.height}"${across}/>` +
    `<w:pgMar w:top="${shape.top}" w:right="${shape.right}" w:bottom="${shape.bottom}" w:left="${shape.left}"` +
    ` w:header="850" w:footer="${Math.min(foot, shape.bottom - 400)}" w:gutter="0"/>${begin}${lines}</w:sectPr>`
  );
}
