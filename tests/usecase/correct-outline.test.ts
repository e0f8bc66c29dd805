import { describe, expect, it, test } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import type { Correction } from '../../lib/law/correction.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { splitAt } from '../../lib/law/possible-corrections.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { correctionsIn } from '../../lib/store/corrections.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { correctionsOnPage, correctOutline, withoutLast } from '../../lib/usecase/correct-outline.ts';
import { readCorrectionFile, writeCorrectionFile } from '../../lib/usecase/correction-file.ts';
import { pointingOn } from '../../lib/usecase/pointing-on.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, draft, revision, twoWindows } from '../store/store.ts';
import { dogs, law } from './law.ts';

const first = { ...revision, id: sha256OfText(dogs), ...law(dogs) };

function placeOf(eId: string) {
  const clause = provisionByEId(first.tree, eId);
  if (!clause) throw new Error(`expected ${eId}`);
  return { at: clause.start, level: clause.level };
}

const joinFifth: Correction = { kind: 'join', ...placeOf('art_5') };
const dropFourth: Correction = { kind: 'drop', ...placeOf('art_4') };

function said(eId: string, change: Partial<Comment> & { words?: string } = {}): Comment {
  const { words, ...rest } = change;
  const start = words === undefined ? 0 : dogs.indexOf(words);
  const target = targetAt(first, eId, words === undefined ? null : { start, end: start + words.length });
  return comment({ id: `of ${eId}`, revisionId: first.id, targets: target ? [target] : [], ...rest });
}

async function kept(...comments: Comment[]) {
  const { here } = twoWindows();
  await draftsIn(here).save(draft, first, 'words');
  await commentsIn(here).saveAll(comments);
  const ports = { corrections: correctionsIn(here), now: () => 5000 };
  const correctWith = (next: (now: readonly Correction[]) => readonly Correction[]) =>
    correctOutline(first.id, next, ports);
  return {
    correctWith,
    comments: async () => (await commentsIn(here).ofDraft('draft')).rows,
    tree: async () => (await draftsIn(here).revision(first.id))?.tree,
  };
}

describe('a comment on a corrected outline', () => {
  it('goes with its words into the article that they belong to', async () => {
    const { correctWith, comments } = await kept(said('art_5', { stance: 'ask' }));
    const outcome = await correctWith(() => [joinFifth]);
    const [now] = await comments();
    expect(outcome).toMatchObject({ rehung: [{ from: '第五条', to: '第四条第三款', how: 'same' }] });
    expect(now?.targets[0]?.clauseText).toMatch(/^第五条　养犬人应当/);
    expect(now?.state).toBe('ready');
  });

  it('comes back with them when the correction is undone', async () => {
    const said5 = said('art_5', { stance: 'ask' });
    const { correctWith, comments, tree } = await kept(said5);
    await correctWith(() => [joinFifth]);
    await correctWith(withoutLast);
    const [now] = await comments();
    expect(now?.targets).toEqual(said5.targets);
    expect(await tree()).toEqual(first.tree);
  });

  it('stays on its article when that grows, and asks to be looked at', async () => {
    const { correctWith, comments } = await kept(said('art_4', { stance: 'ask' }));
    await correctWith(() => [joinFifth]);
    expect(await comments()).toMatchObject([
      { state: 'unfinished', targets: [{ eId: 'art_4', quote: null }] },
    ]);
  });

  it('keeps a proposal on the very words it replaces', async () => {
    const { correctWith, comments } = await kept(said('art_4', { stance: 'amend', proposed: '删去。' }));
    await correctWith(() => [joinFifth]);
    const [now] = await comments();
    const four = provisionByEId(first.tree, 'art_4');
    expect(now).toMatchObject({
      state: 'ready',
      targets: [{ quote: { exact: dogs.slice(four?.start, four?.end) } }],
    });
  });

  it('is never lost: the words of a dropped clause stay as a quote on what is above it', async () => {
    const { correctWith, comments } = await kept(said('art_4', { stance: 'oppose' }));
    const outcome = await correctWith(() => [dropFourth]);
    const [now] = await comments();
    expect(outcome).toMatchObject({ rehung: [{ from: '第四条', to: '第二章', how: 'lost' }] });
    expect(now?.targets[0]?.quote?.exact).toMatch(/^第四条/);
    expect(now?.state).toBe('unfinished');
  });

  it('is left alone where its clause did not change', async () => {
    const { correctWith, comments } = await kept(said('art_1'));
    const outcome = await correctWith(() => [joinFifth]);
    expect(outcome).toMatchObject({ rehung: [] });
    expect((await comments())[0]?.updatedAt).toBe(1000);
  });

  it('on selected words keeps these words when the article is divided', async () => {
    const words = '市人民政府可以根据季节变化';
    const { correctWith, comments } = await kept(said('art_4', { words }));
    const split = splitAt(dogs, first.tree, dogs.indexOf('并向社会公布'));
    await correctWith(() => (split ? [split] : []));
    const [now] = await comments();
    expect(dogs.slice(now?.targets[0]?.position.start, now?.targets[0]?.position.end)).toBe(words);
  });

  it('changes nothing when a correction makes no sense', async () => {
    const { correctWith, tree } = await kept();
    const outcome = await correctWith(() => [{ kind: 'join', at: 1, level: 'item' }]);
    expect(outcome).toMatchObject({ kind: 'kept', leftOut: 1 });
    expect(await tree()).toEqual(first.tree);
  });
});

describe('a file of corrections', () => {
  const title = '清屿市养犬管理条例（草案）';
  const spaced = `首页　访问量 12345\n\n${dogs.replaceAll('　', '  ').replaceAll('\n', '\n\n')}`;

  it('fits the same law on another page', () => {
    const there = law(spaced);
    const written = writeCorrectionFile({ ...first, title }, [joinFifth]);
    const read = readCorrectionFile(written, there);
    const five = [...articlesOf(there.tree.provisions)].at(4);
    expect(read).toEqual({ kind: 'read', corrections: [{ ...joinFifth, at: five?.start }] });
  });

  it('is refused for another text, by its title', () => {
    const other = law(dogs.replace('第五条　养犬人', '第五条　犬主'));
    const written = writeCorrectionFile({ ...first, title }, [joinFifth]);
    expect(readCorrectionFile(written, other)).toEqual({ kind: 'other-text', title });
  });

  it.each([
    ['no JSON', 'corrections', 'no-corrections'],
    ['something else', '{"format":"zip"}', 'no-corrections'],
    ['a later version', '{"format":"zhutiao-outline-corrections","version":2}', 'newer'],
    ['too long', ' '.repeat(1_000_001), 'no-corrections'],
  ])('is refused where it is %s', (_, written, kind) => {
    expect(readCorrectionFile(written, first)).toEqual({ kind });
  });

  it('holds places and levels, and nothing that a person wrote', () => {
    const written = JSON.parse(writeCorrectionFile({ ...first, title }, [joinFifth, dropFourth]));
    expect(Object.keys(written).sort()).toEqual([
      'corrections',
      'format',
      'title',
      'units',
      'version',
      'words',
    ]);
    expect(written.corrections).toEqual([
      { kind: 'join', at: expect.any(Number), level: 'article' },
      { kind: 'drop', at: expect.any(Number), level: 'article' },
    ]);
  });

  it('is placed on a page that shows other things around the law', () => {
    const page = law(`${dogs}\n`.replaceAll('　', ' '));
    const outlined = { text: dogs, recognised: first.tree, corrections: [joinFifth] };
    const [moved] = correctionsOnPage(outlined, page);
    expect(page.text.slice(moved?.at).startsWith('第五条')).toBe(true);
    expect(correctionsOnPage(outlined, law(dogs.replace('第五条', '第六条　另有规定。\n第七条')))).toEqual(
      [],
    );
  });
});

test('a press on a marker that knows of no correction is a press on the clause that stands there now', () => {
  const five = provisionByEId(first.tree, 'art_5');
  const pointing = {
    eId: 'art_5',
    start: five?.start ?? 0,
    end: five?.end ?? 0,
    selected: false,
    stance: null,
    also: [],
  };
  const joined = { text: dogs, tree: { ...first.tree, provisions: first.tree.provisions } };
  expect(pointingOn(joined, pointing)).toBe(pointing);
  expect(pointingOn(joined, { ...pointing, eId: 'art_9' }).eId).toBe('art_5');
});
