import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchDoc, SearchIndexBuilder } from '../../lib/usecase/search-index.ts';
import { snippetOf } from '../../lib/usecase/search-snippet.ts';

function doc(kind: SearchDoc['kind'], text: string, change: Partial<SearchDoc> = {}): SearchDoc {
  return { kind, draftId: 'd', revisionId: 'r', eId: '', citation: '', number: null, text, ...change };
}

function indexOf(docs: readonly SearchDoc[]) {
  const builder = new SearchIndexBuilder();
  for (const each of docs) builder.add(each);
  return builder.finish();
}

const docs = [
  doc('draft', '清屿市养犬管理条例（草案）'),
  doc('article', '第十六条　在重点管理区内，携带犬只出户的时间为每日二十时至次日六时。', {
    citation: '第十六条',
    number: '16',
  }),
  doc('article', '第十七条　养犬人应当采取措施防止犬只吠叫。', { citation: '第十七条', number: '17' }),
  doc('comment', '上早班的人六时以后才有空；GPS 定位也行。', { citation: '第十六条第一款' }),
  doc('answer', '已经改为每日十九时。', { citation: '第十六条第一款' }),
];
const index = indexOf(docs);
const found = (wanted: string, most = 10) =>
  index.search(wanted, most).groups.map(({ kind, docs: of, count }) => [kind, of.length, count]);

describe('the search over everything', () => {
  it('finds any part of a word, whatever signs and blanks stand in it', () => {
    expect(found('重点管理区内携带')).toEqual([['article', 1, 1]]);
    expect(found('ｇｐｓ')).toEqual([['comment', 1, 1]]);
    expect(found('养犬管理条例草案')).toEqual([['draft', 1, 1]]);
  });

  it('finds what holds all the words that are typed', () => {
    expect(found('六时 早班')).toEqual([['comment', 1, 1]]);
    expect(found('六时 吠叫')).toEqual([]);
  });

  it('finds an article by its number and comments by their citation', () => {
    expect(found('17')).toEqual([['article', 1, 1]]);
    expect(found('第十六条')).toEqual([
      ['comment', 1, 1],
      ['article', 1, 1],
      ['answer', 1, 1],
    ]);
  });

  it('never takes the end of one text and the beginning of the next for a word', () => {
    expect(found('吠叫第十六条')).toEqual([]);
    expect(found('草案第十六条')).toEqual([]);
  });

  it('counts all and shows the first', () => {
    expect(found('犬', 1)).toEqual([
      ['draft', 1, 1],
      ['article', 1, 2],
    ]);
    expect(found('  ')).toEqual([]);
    expect(found('，。')).toEqual([]);
  });

  it('finds whatever a plain look through the texts finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'犬人条，。 a1'), maxLength: 12 });
    const word = fc.string({ unit: fc.constantFrom(...'犬人条a'), minLength: 1, maxLength: 3 });
    const plain = (words: string) => words.replace(/[，。\s]/g, '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), word, (texts, wanted) => {
        const all = indexOf(texts.map((each) => doc('comment', each)));
        const [group] = all.search(wanted, 100).groups;
        expect(group?.docs.map((each) => each.text) ?? []).toEqual(
          texts.filter((each) => plain(each).includes(wanted)),
        );
      }),
    );
  });
});

describe('the words that are shown of a hit', () => {
  const marked = (text: string, words: readonly string[]) =>
    snippetOf(text, words)
      .map((run) => (run.isMarked ? `[${run.text}]` : run.text))
      .join('');

  it('have every hit marked, signs inside it and all', () => {
    expect(marked('携带犬只，出户的时间', ['犬只出户'])).toBe('携带[犬只，出户]的时间');
    expect(marked('犬只与犬只', ['犬只'])).toBe('[犬只]与[犬只]');
  });

  it('are those around the first hit', () => {
    const long = `${'前'.repeat(100)}犬只${'后'.repeat(100)}`;
    expect(marked(long, ['犬只'])).toMatch(/^…前{18}\[犬只\]后+…$/);
  });

  it('are the text itself, whatever is looked for', () => {
    const any = fc.string({ unit: fc.constantFrom(...'犬人，a 1'), maxLength: 60 });
    fc.assert(
      fc.property(
        any,
        fc.array(fc.constantFrom('犬', '人a', 'a', '犬人'), { maxLength: 3 }),
        (text, words) => {
          const runs = snippetOf(text, words).map((run) => run.text);
          expect(runs.join('')).toBe(text.replace(/\s*\n\s*/g, ' ').trim());
        },
      ),
    );
  });
});
