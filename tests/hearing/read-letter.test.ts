import { describe, expect, it } from 'vitest';
import { readLetter } from '../../lib/hearing/collate/read-letter.ts';
import { revisions } from '../export/dossiers.ts';
import { letterCases, outcomes } from './letter-gold.ts';

const [, second, third] = revisions;
if (!second || !third) throw new Error('The example has three readings.');

const sets = [
  ['one.txt', second],
  ['two.txt', second],
  ['held-out.txt', third],
  ['held-out-two.txt', second],
] as const;

function resultsOf([file, draft]: (typeof sets)[number]) {
  const cases = letterCases(new URL(`../fixtures/letters/${file}`, import.meta.url));
  return cases.flatMap(({ name, letter, opinions }) =>
    outcomes(opinions, readLetter(letter, draft), draft).map((outcome) => ({ name, outcome })),
  );
}

describe('letters', () => {
  it('have at least 97 % of their opinions put at the right clause, and next to none at a wrong one', () => {
    const results = sets.flatMap(resultsOf);
    expect(results.length).toBeGreaterThan(300);
    const right = results.filter(({ outcome }) => outcome === 'right').length;
    expect(right / results.length).toBeGreaterThanOrEqual(0.97);
    const wrong = results.filter(({ outcome }) => outcome === 'wrong');
    expect(wrong.map(({ name }) => name).length / results.length).toBeLessThanOrEqual(0.01);
  });

  it('lose no word of an opinion', () => {
    const letter = '第八条，登记能不能在网上办？老人不会用手机。\n第十三条一年一续太麻烦，建议两年。';
    expect(readLetter(letter, second).map(({ text }) => text)).toEqual(letter.split('\n'));
  });

  it('leave to the person what has a number that the draft does not have', () => {
    const [opinion] = readLetter('第六十条罚款太高。', second);
    expect(opinion?.place).toMatchObject({ kind: 'doubtful', why: 'no-such-number' });
  });

  it('leave to the person a number whose article does not have the quoted words', () => {
    const [opinion] = readLetter('第十五条“每户限养两只”我反对。', second);
    expect(opinion?.place).toEqual({
      kind: 'doubtful',
      why: 'words-elsewhere',
      candidates: ['art_15', 'art_11__para_1'],
    });
  });

  it('of any length keep every opinion', () => {
    const letter = '第十一条，每户两只太多。\n第十二条，十日太长。\n'.repeat(1_000);
    expect(readLetter(letter, second)).toHaveLength(2_000);
  });
});
