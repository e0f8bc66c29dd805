import { findBy } from '../grammar/find.ts';

const number = (unit: string) => `\\d{1,4}${unit}(?:의\\d{1,3}){0,2}`;
const below = `(?:제(?<item>${number('호')}))?(?<subitem>[가-하]목)?`;

/** 제3조의2제1항제1호가목, 제3조부터 제5조까지, 제1항 of the same; 전항, 전조. */
export const findCitations = findBy({
  patterns: [
    new RegExp(
      `제(?<article>${number('조')})(?:\\s?제(?<paragraph>${number('항')}))?${below}(?:부터\\s?제(?<to>${number('조')})까지)?`,
      'gu',
    ),
    new RegExp(`제(?<paragraph>${number('항')})${below}`, 'gu'),
    new RegExp(`제(?<item>${number('호')})(?<subitem>[가-하]목)?`, 'gu'),
  ],
  number: (written) => written.replace(/[조항호목]/, '').replace(/의/g, '-'),
  owner(before) {
    if (/이\s?(?:법|영|규칙|조례)\s?$/.test(before)) return 'this';
    return /(?:」|같은\s?(?:법|영)|(?:^|\s)법|법률)\s?$/.test(before) ? 'other' : 'unstated';
  },
  relative: {
    pattern: /전(?<unit>[조항])(?=[\s의에])/gu,
    read: ({ unit }) => ({ unit: unit === '조' ? 'article' : 'paragraph', back: 1 }),
  },
});
