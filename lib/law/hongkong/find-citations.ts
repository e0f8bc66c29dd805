import { findBy } from '../grammar/find.ts';

const number = '\\d{1,4}[A-Z]{0,2}';
const inner = '\\([0-9]{1,3}[A-Z]{0,2}\\)';
const letter = '\\([a-z]{1,2}\\)';
const roman = '\\([ivx]{1,6}\\)';

/** 第3(2)(a)(i)條, 第3至5條, 第(2)(a)款 and (a)段 of the same. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `第(?<article>${number})(?<paragraph>${inner})?(?<item>${letter})?(?<subitem>${roman}|${letter})?(?:至(?<to>${number}))?條`,
      'gu',
    ),
    new RegExp(`第(?<paragraph>${inner})(?<item>${letter})?(?<subitem>${roman})?款`, 'gu'),
    new RegExp(`(?<item>${letter})(?<subitem>${roman})?段`, 'gu'),
  ],
  number: (written) => written.replace(/[()]/g, '').toLowerCase(),
  owner(before) {
    if (/本條例(?:的|之)?$/.test(before)) return 'this';
    return /(?:》(?:（第\d{1,4}章）|\(第\d{1,4}章\))?(?:的|之)?|該條例(?:的)?)$/.test(before)
      ? 'other'
      : 'unstated';
  },
});
