import { expect, test } from 'vitest';
import { inventedLaw } from '../../entrypoints/background/limber.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { articlesOf } from '../../lib/law/provision.ts';

test('the invented law that makes the background limber is read without a doubt', () => {
  const { provisions, problems, title } = openDraft(blocksOfText(inventedLaw()));
  expect([...articlesOf(provisions)]).toHaveLength(40);
  expect(problems).toEqual([]);
  expect(title).toContain('清屿市养犬管理条例');
});
