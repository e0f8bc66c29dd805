import { describe, expect, it } from 'vitest';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { articlesSpokenOf, notesOn } from '../../lib/usecase/official-notes.ts';
import { hearingOf } from '../components/stage.tsx';
import { dogs, law } from './law.ts';

const explained = `${dogs}
附件二　关于《清屿市养犬管理条例（草案）》的说明
草案第三条至第五条规定了养犬人的义务，主要考虑是减少扰民。
关于出户时间，草案第四条第一款参照了三个市的做法。
首页 第四条`;

const fourth = { eId: 'art_4', number: '4' };
const none = { hearing: null, explanations: [] };
const wordsOf = (notes: ReturnType<typeof notesOn>) => notes.map(({ words }) => words);

describe('official notes beside an article', () => {
  it('are the paragraphs around the law that cite it, ranges too, and no entry of a menu', () => {
    const apart = law(explained);
    const end = explained.indexOf('\n附件二');
    const provisions = apart.tree.provisions.map((one) => ({ ...one, end: Math.min(one.end, end) }));
    const notes = notesOn(fourth, { ...apart, tree: { ...apart.tree, provisions } }, none);
    expect(notes.every(({ kind }) => kind === 'onPage')).toBe(true);
    expect(wordsOf(notes)).toEqual([
      expect.stringContaining('第三条至第五条'),
      expect.stringContaining('第四条第一款'),
    ]);
  });

  it('are not the clauses that cite each other', () => {
    expect(notesOn(fourth, law(`${dogs}\n第六条　违反第四条规定的，处二百元罚款。`), none)).toEqual([]);
  });

  it('come from the questions of the hearing and from what the person put in', () => {
    const hearing: Hearing = {
      ...hearingOf().value,
      questions: [{ id: 'hours', text: '出户时间是否合适？', articles: ['art_4'] }],
    };
    const text = '解读：第四条的时间是听取居民意见以后定的。\n第五条只作提倡，没有罚则，请大家理解。';
    const explanations = [{ id: 'a', draftId: 'd', text, savedAt: 0 }];
    const notes = notesOn(fourth, law(dogs), { hearing, explanations });
    expect(notes.map(({ kind }) => kind)).toEqual(['question', 'given']);
    expect(articlesSpokenOf(text, new Set(['1', '4', '5']))).toBe(2);
  });
});
