import { describe, expect, test } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { applyCorrections } from '../../lib/law/correction.ts';
import { markedDraft } from '../../lib/law/marked-draft.ts';
import { articlesOf } from '../../lib/law/provision.ts';

const words = '文明养犬，人人有责。\n\n携带犬只出户，应当牵绳。\n违者由城市管理部门处理。';

function marked(text: string) {
  const tree = markedDraft(blocksOfText(text));
  return { tree, articles: [...articlesOf(tree.provisions)] };
}

describe('a text that a person has marked as the draft', () => {
  test('is read by its articles where it prints some', () => {
    const { tree, articles } = marked('第一条　养犬应当登记。\n第二条　出户应当牵绳。');
    expect(articles.map(({ eId }) => citationOf(tree, eId))).toEqual(['第一条', '第二条']);
    expect(tree.problems).toEqual([]);
  });

  test('is read by its paragraphs where it prints none, and says so', () => {
    const { tree, articles } = marked(words);
    expect(articles.map(({ start, end }) => words.slice(start, end))).toEqual(
      words.split('\n').filter((line) => line !== ''),
    );
    expect(articles.map(({ eId }) => citationOf(tree, eId))).toEqual(['第一段', '第二段', '第三段']);
    expect(tree.problems.map(({ type }) => type)).toEqual(['no-articles']);
  });

  test('takes a heading of the markup for its title', () => {
    const source = blocksOfText(`清屿市文明养犬倡议\n${words}`);
    const [heading, ...rest] = source.blocks;
    const blocks = heading ? [{ ...heading, hint: { heading: 2 } }, ...rest] : [];
    const tree = markedDraft({ ...source, blocks });
    expect(tree.title).toBe('清屿市文明养犬倡议');
    expect([...articlesOf(tree.provisions)]).toHaveLength(3);
  });

  test('stays one without articles when a person joins two paragraphs', () => {
    const { tree, articles } = marked(words);
    const at = articles[2]?.start ?? 0;
    const corrected = applyCorrections(words, tree, [{ kind: 'join', at, level: 'article' }]);
    const left = [...articlesOf(corrected.provisions)];
    expect(left.map(({ eId }) => citationOf(corrected, eId))).toEqual(['第一段', '第二段']);
  });

  test('has nothing to comment on where there are no words', () => {
    expect(marked(' \n　\n').articles).toEqual([]);
  });
});
