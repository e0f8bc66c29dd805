import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hunk } from '../../lib/revision/alignment.ts';
import { diffWords } from '../../lib/revision/diff.ts';
import { diffShown } from './notation.ts';

describe('diffWords', () => {
  it.each([
    ['每户限养一只。', '每户限养两只。', '每户限养[一只→两只]。'],
    ['处二百元以上五百元以下罚款。', '处五十元以上五百元以下罚款。', '处[二百→五十]元以上五百元以下罚款。'],
    [
      '依照第十二条第二款的规定处理。',
      '依照第十二条第三款的规定处理。',
      '依照[citation: 第十二条第二款→第十二条第三款]的规定处理。',
    ],
    [
      '依照《清屿市养犬规定》处理。',
      '依照《清屿市犬只规定》处理。',
      '依照[《清屿市养犬规定》→《清屿市犬只规定》]处理。',
    ],
    ['2019年1月1日起施行。', '2021年1月1日起施行。', '[2019→2021]年1月1日起施行。'],
    [
      '避开高峰时段，并为犬只佩戴嘴套；',
      '避开高峰时段，为犬只佩戴嘴套；',
      '避开高峰时段，[并→]为犬只佩戴嘴套；',
    ],
    ['甲、乙、丙应当登记。', '甲、丙应当登记。', '甲、[乙、→]丙应当登记。'],
  ])('shows %s → %s as whole words', (a, b, shown) => {
    expect(diffShown(a, b)).toBe(shown);
  });

  it.each([
    ['nach § 5 Abs. 2 Nr. 1 gilt', 'nach § 6 Abs. 2 Nr. 1 gilt', '§ 5 Abs. 2 Nr. 1→§ 6 Abs. 2 Nr. 1'],
    ['under section 3(1)(a) of it', 'under section 4(1)(a) of it', 'section 3(1)(a)→section 4(1)(a)'],
    ['제3조의2제1항에 따른', '제4조제1항에 따른', '제3조의2제1항→제4조제1항'],
    ['第三条の二第二項第一号の犬', '第四条第二項第一号の犬', '第三条の二第二項第一号→第四条第二項第一号'],
    ['第四條第一項第二款之犬', '第五條第一項第二款之犬', '第四條第一項第二款→第五條第一項第二款'],
  ])('does not cut a citation of another tradition in two: %s', (a, b, shown) => {
    expect(diffShown(a, b)).toContain(`[citation: ${shown}]`);
  });

  it('says of a list of many citations at once whether it is nothing else', () => {
    const many = '第一条第二款'.repeat(2000);
    expect(diffShown(`${many}。`, `${many}外。`)).toBe(`${many}[→外]。`);
  });

  it('marks a sentence that only moved in a script with spaces, and not its blanks', () => {
    const [a, b] = ['Der Halter meldet den Hund an.', 'Gefährliche Hunde sind an der Leine zu führen.'];
    const hunks = diffWords(`${a} ${b}`, `${b} ${a}`);
    expect(hunks.filter(({ type, mark }) => type !== 'same' && mark !== 'space' && mark !== 'moved')).toEqual(
      [],
    );
  });

  it('takes a line end between two words for a blank', () => {
    const hunks = diffWords('Der Halter meldet\nden Hund an.', 'Der Halter meldet den Hund an.');
    expect(hunks.filter(({ type, mark }) => type !== 'same' && mark !== 'space')).toEqual([]);
  });

  it('begins an inserted sentence where a sentence begins', () => {
    expect(diffShown('登记不收费。年检不收费。', '登记不收费。补证不收费。年检不收费。')).toBe(
      '登记不收费。[→补证不收费。]年检不收费。',
    );
  });

  it('shows a passage that was rewritten almost whole as one replacement', () => {
    const hunks = diffWords(
      '养犬人应当自行处置超过限养数量的幼犬。',
      '幼犬由收容所登记后统一安排领养，不得出售。',
    );
    expect(hunks.filter((hunk) => hunk.type === 'del')).toHaveLength(1);
  });

  it('marks a sentence that only moved', () => {
    const [a, b, c] = [
      '养犬人应当及时清除粪便。',
      '饲养烈性犬的，应当圈养或者拴养。',
      '不得放任犬只吠叫扰民。',
    ];
    const moved = diffWords(a + b + c, b + c + a).filter((hunk) => hunk.mark === 'moved');
    expect(moved.map((hunk) => hunk.text)).toEqual([a, a]);
  });

  it.each([
    ['责令改正:', '责令改正：', 'punctuation'],
    ['责令限期改正', '责令限\n期改正', 'space'],
    ['责令改正，处罚款。', '责令改正处罚款。', 'punctuation'],
  ])('marks %j → %j as no change of words', (a, b, mark) => {
    const changes = diffWords(a, b).filter((hunk) => hunk.type !== 'same');
    expect(changes.every((hunk) => hunk.mark === mark)).toBe(true);
  });

  it('sees through the line ends of a hard-wrapped text', () => {
    const a = '携带犬只出户应当束犬链并避让老年人。';
    const b = '携带犬只出户应当束犬\n链并主动避让老\n年人。';
    const words = diffWords(a, b).filter((hunk) => hunk.type !== 'same' && hunk.mark !== 'space');
    expect(words).toEqual([{ type: 'ins', text: '主动' }]);
  });

  it('answers whole sentences where the words are too many to compare', () => {
    const long = (seed: number) =>
      Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * seed) % 6000))).join('');
    const from = performance.now();
    expect(rebuilt(diffWords(`${long(7)}。`, `${long(11)}。`))).toEqual([`${long(7)}。`, `${long(11)}。`]);
    expect(performance.now() - from).toBeLessThan(3000);
  });

  it('compares words of scripts with spaces', () => {
    expect(diffShown('The dog shall be muzzled.', 'The dog must be muzzled.')).toBe(
      'The dog [shall→must] be muzzled.',
    );
  });
});

function rebuilt(hunks: readonly Hunk[]): [string, string] {
  const side = (left: 'ins' | 'del') =>
    hunks
      .filter((hunk) => hunk.type !== left)
      .map((hunk) => hunk.text)
      .join('');
  return [side('ins'), side('del')];
}

const piece = fc.constantFrom(
  ...[
    '养犬人',
    '应当',
    '第十二条第二款',
    '，',
    ',',
    '。',
    '；',
    '\n',
    '　',
    ' ',
    '二十日',
    '《办法》',
    '（一）',
    '登记',
    'dog',
    '2021',
    '“',
    '\ud83d\udc15',
    '\ud800',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('properties', () => {
  it('rebuilds both texts to the character', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(rebuilt(diffWords(a, b))).toEqual([a, b]);
      }),
      { numRuns: 400 },
    );
  });

  it('rebuilds any strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(rebuilt(diffWords(a, b))).toEqual([a, b]);
      }),
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(diffWords(a, a).every((hunk) => hunk.type === 'same')).toBe(true);
      }),
    );
  });

  it('has no empty run and no two neighbours alike', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const hunks = diffWords(a, b);
        hunks.forEach((hunk, place) => {
          const next = hunks[place + 1];
          expect(hunk.text).not.toBe('');
          expect(next?.type === hunk.type && next.mark === hunk.mark).toBe(false);
        });
      }),
    );
  });
});
