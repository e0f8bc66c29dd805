import { findBy } from '../grammar/find.ts';

const inner = '\\((?:[a-z]{1,3}|[A-Z]{1,3}|\\d{1,3})\\)';
const below = (...levels: readonly string[]) => levels.map((level) => `(?:(?<${level}>${inner}))?`).join('');
const number = '\\d{1,5}[A-Z]{0,2}(?:[.–-]\\d{1,4})?';

/** section 3(a)(1), sections 3 to 5, § 1004.4(a), Article 2(1)(b), and subsection (b) or paragraph 2 of the same. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `(?:\\b[Ss]ections?|\\b[Aa]rticles?|§{1,2})\\s{0,2}(?<article>${number})(?!\\p{L})${below('paragraph', 'item', 'subitem')}(?:\\s(?:to|through)\\s(?<to>${number}))?`,
      'gu',
    ),
    new RegExp(`\\b[Ss]ubsection\\s(?<paragraph>${inner})${below('item', 'subitem')}`, 'gu'),
    new RegExp(`\\b[Pp]aragraph\\s(?<paragraph>\\d{1,3})(?!\\p{L})${below('item', 'subitem')}`, 'gu'),
  ],
  number: (written) => written.replace(/[()]/g, '').replace(/–/g, '-').toLowerCase(),
  owner(_before, behind) {
    if (/^\s(?:of|to)\sthis\s/i.test(behind)) return 'this';
    return /^\s(?:of|to)\s(?:the\s\p{Lu}|that\s|title\s\d|chapter\s\d|Regulation|Directive|Decision)/u.test(
      behind,
    )
      ? 'other'
      : 'unstated';
  },
});
