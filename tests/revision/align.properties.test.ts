import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { align } from '../../lib/revision/align.ts';
import type { PairKind } from '../../lib/revision/alignment.ts';
import { law } from './notation.ts';

const subjects = [
  '养犬人',
  '收容所',
  '公安机关',
  '居民委员会',
  '动物诊疗机构',
  '犬只经营者',
  '物业服务人',
  '街道办事处',
];
const acts = [
  '接种疫苗',
  '办理登记',
  '清除粪便',
  '佩戴嘴套',
  '公布名录',
  '划定区域',
  '建立档案',
  '受理投诉',
  '垫付费用',
  '组织培训',
];
const limits = [
  '三日内',
  '十五日内',
  '每年一月',
  '免疫期届满前',
  '自取得证明之日起',
  '重点管理区内',
  '举办展览时',
];

const sentence = fc
  .record({
    subject: fc.constantFrom(...subjects),
    act: fc.constantFrom(...acts),
    limit: fc.constantFrom(...limits),
    other: fc.constantFrom(...acts),
    verb: fc.constantFrom('应当', '可以', '不得'),
  })
  .map(({ subject, act, limit, other, verb }) => `${subject}${limit}${verb}${act}，并依法${other}。`);
const article = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join('\n'));
const articles = fc.array(article, { minLength: 1, maxLength: 14 });

/** Clauses that have nothing in common: random characters. */
const unlike = fc
  .string({
    unit: fc.integer({ min: 0x4e00, max: 0x8fff }).map((code) => String.fromCharCode(code)),
    minLength: 16,
    maxLength: 60,
  })
  .map((words) => `${words}。`);

/** A draft and what a revision might make of it: clauses deleted, inserted, reworded, moved. */
const step = fc.record({
  change: fc.constantFrom('keep', 'keep', 'keep', 'delete', 'insert', 'reword', 'move'),
  words: unlike,
  place: fc.nat(20),
});
const revised = fc
  .record({
    old: fc.array(unlike, { minLength: 1, maxLength: 14 }),
    steps: fc.array(step, { minLength: 14, maxLength: 14 }),
  })
  .map(({ old, steps }) => ({ old: law(...old), new: law(...apply(old, steps)) }));

function apply(
  old: readonly string[],
  steps: readonly { change: string; words: string; place: number }[],
): string[] {
  const fresh: string[] = [];
  old.forEach((words, place) => {
    const each = steps[place];
    if (each?.change === 'insert') fresh.push(each.words);
    if (each?.change === 'move') fresh.splice(each.place % (fresh.length + 1), 0, words);
    else if (each?.change !== 'delete')
      fresh.push(each?.change === 'reword' ? `${words}\n${each.words}` : words);
  });
  return fresh;
}

const mirror: Readonly<Partial<Record<PairKind, PairKind>>> = {
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'merged',
  merged: 'split',
};

/** Of two clauses that changed places either may be called the moved one. */
function placed(kind: PairKind | undefined): PairKind | undefined {
  return kind === 'moved' || kind === 'edited' || kind === 'same' ? 'renumbered' : kind;
}

function eIds({ tree }: RevisionText): string[] {
  return Array.from(articlesOf(tree.provisions), (each) => each.eId);
}

it('finds a draft in itself, article for article', () => {
  fc.assert(
    fc.property(articles, (words) => {
      const draft = law(...words);
      const { pairs } = align(draft, draft);
      expect(pairs.map((pair) => [pair.kind, pair.old, pair.new])).toEqual(
        eIds(draft).map((eId) => ['same', [eId], [eId]]),
      );
    }),
  );
});

it('puts every article of both revisions into exactly one pair', () => {
  fc.assert(
    fc.property(articles, articles, (a, b) => {
      const [old, fresh] = [law(...a), law(...b)];
      const { pairs } = align(old, fresh);
      expect(pairs.flatMap((pair) => pair.old).toSorted()).toEqual(eIds(old).toSorted());
      expect(pairs.flatMap((pair) => pair.new).toSorted()).toEqual(eIds(fresh).toSorted());
    }),
  );
});

it('gives each pair a score between 0 and 1 and at least one reason', () => {
  fc.assert(
    fc.property(revised, ({ old, new: fresh }) => {
      for (const pair of align(old, fresh).pairs) {
        expect(pair.score).toBeGreaterThanOrEqual(0);
        expect(pair.score).toBeLessThanOrEqual(1);
        expect(pair.reasons.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('mirrors the kinds of sure pairs when the sides are swapped', () => {
  fc.assert(
    fc.property(revised, ({ old, new: fresh }) => {
      const back = align(fresh, old).pairs;
      for (const pair of align(old, fresh).pairs) {
        if (pair.score < 1 || pair.old.length + pair.new.length !== 2) continue;
        const same = back.find((each) => `${each.new}|${each.old}` === `${pair.old}|${pair.new}`);
        expect(placed(same?.kind)).toBe(placed(mirror[pair.kind] ?? pair.kind));
      }
    }),
  );
});
