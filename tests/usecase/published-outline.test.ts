import { expect, test } from 'vitest';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { applyCorrections } from '../../lib/law/correction.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { articlesOf, walk } from '../../lib/law/provision.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { correctionsIn } from '../../lib/store/corrections.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { adoptPublished, treeOnText } from '../../lib/usecase/published-outline.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, draft, revision, twoWindows } from '../store/store.ts';
import { dogs, law } from './law.ts';

/** The page: other blanks, a menu above and a counter below. */
const shown = `首页 公告\n${dogs.replaceAll('　', '  ').replaceAll('\n', '\n\n')}\n浏览 203 次`;

/** As the office publishes it: what we take for article 5 ends article 4. */
const office = law(dogs);
const fifth = provisionByEId(office.tree, 'art_5');
const published = {
  ...office,
  tree: applyCorrections(dogs, office.tree, [{ kind: 'join', at: fifth?.start ?? 0, level: 'article' }]),
};

const squeezed = (words: string) => words.replace(/\s/g, '');

test('a published tree stands on the page with every clause on its own words', () => {
  const tree = treeOnText(published, shown);
  const own = [...walk(published.tree.provisions)];
  const moved = [...walk(tree?.provisions ?? [])];
  expect(moved.map(({ eId }) => eId)).toEqual(own.map(({ eId }) => eId));
  for (const [at, { start, end }] of moved.entries())
    expect(squeezed(shown.slice(start, end))).toBe(squeezed(dogs.slice(own[at]?.start, own[at]?.end)));
});

test('another text, and a page that shows the law twice, keep our own reading', () => {
  expect(treeOnText(published, shown.replace('二十时', '十九时'))).toBeNull();
  expect(treeOnText(published, `${shown}\n${shown}`)).toBeNull();
});

async function opened() {
  const { here } = twoWindows();
  const first = { ...revision, id: sha256OfText(shown), ...law(shown) };
  const target = targetAt(first, 'art_5');
  await draftsIn(here).save(draft, first, 'words');
  await commentsIn(here).saveAll([comment({ revisionId: first.id, targets: target ? [target] : [] })]);
  const port = {
    revision: async (_url: string, id: string) =>
      id === 'newest' ? { kind: 'absent' } : { kind: 'read', value: published as HearingRevision },
  } as unknown as HearingPort;
  const hearing = { revisions: [{ id: 'earlier' }, { id: 'newest' }] } as unknown as Hearing;
  const corrections = correctionsIn(here);
  const adopt = () =>
    adoptPublished(
      first,
      { url: 'https://endpoint.example/v1/hearings/x', hearing, port },
      { corrections, now: () => 9 },
    );
  return {
    first,
    adopt,
    corrections,
    tree: async () => (await draftsIn(here).revision(first.id))?.tree,
    cited: async () => (await commentsIn(here).ofDraft('draft')).rows[0]?.targets[0]?.citation,
  };
}

test('the published outline is kept, and comments hang on it', async () => {
  const { adopt, tree, cited } = await opened();
  expect(await cited()).toBe('第五条');
  expect(await adopt()).toBe(true);
  expect([...articlesOf((await tree())?.provisions ?? [])]).toHaveLength(4);
  expect(await cited()).toBe('第四条第三款');
});

test('what the person corrects in the published outline outlasts the next look', async () => {
  const { first, adopt, corrections, tree } = await opened();
  await adopt();
  const fourth = provisionByEId((await tree()) ?? first.tree, 'art_4');
  await corrections.change(first.id, ({ comments }) => ({
    corrections: [{ kind: 'join', at: fourth?.start ?? 0, level: 'article' }],
    comments,
  }));
  await adopt();
  expect([...articlesOf((await tree())?.provisions ?? [])]).toHaveLength(3);
});
