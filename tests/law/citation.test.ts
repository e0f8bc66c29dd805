import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { findCitations, resolveCitation } from '../../lib/law/citation.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { parseCitation } from '../../lib/law/cited-place.ts';
import { parseLaw } from '../../lib/law/parse.ts';

const text = `第一编　总则
第一章　一般规定
第一条　为了规范养犬行为，制定本条例。
第二条　有下列情形之一的，不予登记：
（一）未免疫的；
（二）属于禁养犬种的，包括：
1.烈性犬；
2.大型犬；
（三）其他情形。
前款规定不适用于军用犬只。
第三条　下列场所禁止携犬进入：
（一）学校；
（二）医院。
第三条之一　登记不收费。
第二章　附则
第四条　本条例自公布之日起施行。
附件一：收费规则
第一条　工本费每只五元。`;
const tree = parseLaw(blocksOfText(text));

describe('citationOf', () => {
  it.each([
    ['art_1', '第一条'],
    ['art_1__para_1', '第一条'],
    ['art_2__para_1', '第二条第一款'],
    ['art_2__para_1__item_2', '第二条第一款第（二）项'],
    ['art_2__para_1__item_2__subitem_1', '第二条第一款第（二）项第1目'],
    ['art_2__para_2', '第二条第二款'],
    ['art_3__para_1__item_2', '第三条第（二）项'],
    ['art_3-1', '第三条之一'],
    ['part_1', '第一编'],
    ['part_1__chp_2', '第一编第二章'],
    ['att_1', '附件一'],
    ['att_1__art_1', '附件一第一条'],
    ['art_99', ''],
  ])('cites %s as %s', (eId, citation) => expect(citationOf(tree, eId)).toBe(citation));

  it('keeps the script of the draft', () => {
    const traditional = parseLaw(blocksOfText('第一條　機關應為下列規定：\n（一）處罰；\n（二）審議。'));
    expect(citationOf(traditional, 'art_1__para_1__item_2')).toBe('第一條第（二）項');
  });

  it('cites what has no 条 by 条 too', () => {
    const decision = parseLaw(blocksOfText('关于养犬的决定\n一、养犬应当登记。\n二、登记不收费。'));
    expect(citationOf(decision, 'art_2')).toBe('第二条');
  });

  it('names further paragraphs of an item and of the preamble by their place', () => {
    const draft = parseLaw(
      blocksOfText(
        '序言\n清屿市是文明城市。\n为了保障权利，制定本法。\n第一条　禁止进入：\n（一）学校；\n幼儿园；\n（二）医院。',
      ),
    );
    expect(citationOf(draft, 'preamble__para_2')).toBe('序言第二段');
    expect(citationOf(draft, 'art_1__para_1__item_1__para_1')).toBe('第一条第（一）项第二段');
  });
});

describe('parseCitation', () => {
  it.each([
    ['第十二条第二款第（三）项', { article: '12', paragraph: '2', item: '3' }],
    ['第12条第2款第(3)项', { article: '12', paragraph: '2', item: '3' }],
    ['第１２条第三项', { article: '12', item: '3' }],
    ['本条例第一百三十三条之一第一款', { article: '133-1', paragraph: '1' }],
    ['第二编第一章第三节', { part: '2', chapter: '1', section: '3' }],
    ['第 三 条', { article: '3' }],
  ])('reads %s', (written, place) => expect(parseCitation(written)).toEqual(place));

  it.each(['', '条', '第三', '第三条规定', '第二款第三条', '第三条件'])('reads none in "%s"', (written) =>
    expect(parseCitation(written)).toBeNull(),
  );
});

describe('findCitations', () => {
  const found = (words: string) => findCitations(words).map(({ start, end }) => words.slice(start, end));

  it.each([
    ['违反本条例第三条第二款规定的', ['本条例第三条第二款']],
    ['依照第三条、第五条和第七条的规定', ['第三条', '第五条', '第七条']],
    ['第二十二条至第二十五条', ['第二十二条至第二十五条']],
    ['第三条第一款、第二款和第五条', ['第三条第一款', '第二款', '第五条']],
    ['第一款第（一）项至第（三）项', ['第一款第（一）项至第（三）项']],
    ['有第二款第三至五项行为', ['第二款第三至五项']],
    ['第一、二款', ['第一', '二款']],
    [
      '前款、前两条、本章、本条第二款和前款第（二）项',
      ['前款', '前两条', '本章', '本条第二款', '前款第（二）项'],
    ],
    ['本条例、本条件、第一项目、本章程、条文', []],
    ['《清屿市市容条例》第三条', ['第三条']],
  ])('finds all in %s', (words, citations) => expect(found(words)).toEqual(citations));

  it('tells whose article is cited', () => {
    const law = (words: string) =>
      findCitations(words).map((each) => (each.kind === 'numbered' ? each.law : ''));
    expect(law('本条例第三条、《市容条例》第五条、刑法第十条，以及第七条')).toEqual([
      'this',
      'other',
      'other',
      'unstated',
    ]);
  });

  it('hands the article on to what is listed behind it', () => {
    const places = findCitations('第三条第一款、第二款').map((each) =>
      each.kind === 'numbered' ? each.from : null,
    );
    expect(places).toEqual([
      { article: '3', paragraph: '1' },
      { article: '3', paragraph: '2' },
    ]);
  });
});

describe('resolveCitation', () => {
  const resolved = (words: string, from: string) => {
    const [citation] = findCitations(words);
    return citation ? resolveCitation(tree, citation, from) : null;
  };

  it.each([
    ['本条例第二条第一款第（三）项', 'art_4', ['art_2__para_1__item_3']],
    ['第二条至第三条之一', 'art_4', ['art_2', 'art_3', 'art_3-1']],
    ['第二款', 'art_2__para_1', ['art_2__para_2']],
    ['前款', 'art_2__para_2', ['art_2__para_1']],
    ['前款第（一）项', 'art_2__para_2', ['art_2__para_1__item_1']],
    ['前两条', 'art_3-1', ['art_2', 'art_3']],
    ['前条', 'art_1', []],
    ['本章', 'art_2', ['part_1__chp_1']],
    ['第九条', 'art_2', []],
    ['刑法第二条', 'art_2', []],
  ])('follows %s from %s', (words, from, eIds) => expect(resolved(words, from)).toEqual(eIds));
});
