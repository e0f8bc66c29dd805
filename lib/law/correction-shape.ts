import { listOf, oneOf, orNull, record, type Shape, text, wholeNumber } from '../shape/shape.ts';
import type { Correction, PrintedLabel } from './correction.ts';
import type { Level } from './provision.ts';

/** More than a person makes by hand in one text. */
export const mostCorrections = 2000;

const level = oneOf<Level>(
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'preamble',
  'annex',
);

const label = orNull(
  record<PrintedLabel>({
    number: text(1, 9),
    end: wholeNumber,
    caption: orNull(record({ start: wholeNumber, end: wholeNumber })),
    body: wholeNumber,
  }),
);

const place = { at: wholeNumber, level };

const byKind: { readonly [K in Correction['kind']]: Shape<Extract<Correction, { kind: K }>> } = {
  join: record({ kind: oneOf('join'), ...place }),
  drop: record({ kind: oneOf('drop'), ...place }),
  split: record({ kind: oneOf('split'), ...place, label }),
  level: record({ kind: oneOf('level'), ...place, to: level, label }),
};

const correction: Shape<Correction> = {
  safeParse(value) {
    for (const shape of Object.values(byKind)) {
      const parsed: ReturnType<Shape<Correction>['safeParse']> = shape.safeParse(value);
      if (parsed.success) return parsed;
    }
    return { success: false };
  },
};

const list = listOf(correction);

/** Corrections from the disk, a message or a file. Whether they fit a text is another question. */
export const correctionList: Shape<readonly Correction[]> = {
  safeParse: (value) =>
    Array.isArray(value) && value.length > mostCorrections ? { success: false } : list.safeParse(value),
};
