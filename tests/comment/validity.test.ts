import { describe, expect, it } from 'vitest';
import type { Comment, Stance } from '../../lib/comment/comment.ts';
import { flawsOf, originalOf } from '../../lib/comment/validity.ts';

const limit = 20;
const target = {
  eId: 'art_9__para_1__item_2',
  clauseHash: '0'.repeat(64),
  position: { start: 0, end: 14 },
  quote: null,
  citation: '第九条第（二）项',
  clauseText: '（二）有固定住所，且独户居住；',
};

/** What is wrong with a stance, a proposal and a reason: `no-reason`, `too-long 3` … */
function flaws(stance: Stance | null, proposed: string | null, reason: string): string {
  const comment: Pick<Comment, 'stance' | 'proposed' | 'reason' | 'targets'> = {
    stance,
    proposed,
    reason,
    targets: [target],
  };
  return flawsOf(comment, limit)
    .map((flaw) => (flaw.kind === 'too-long' ? `${flaw.field} too-long ${flaw.over}` : flaw.kind))
    .join(', ');
}

describe('a comment', () => {
  it.each<[string, Stance | null, string | null, string, string]>([
    ['needs a stance', null, null, '不写态度', 'no-stance'],
    ['in support needs no reason', 'support', null, '', ''],
    ['against needs a reason', 'oppose', null, '', 'no-reason'],
    ['against with blanks for a reason needs one', 'oppose', null, ' \n　\u200b', 'no-reason'],
    ['that asks needs the question', 'ask', null, '', 'no-question'],
    ['with wording needs other wording than the original', 'amend', target.clauseText, '理由', 'same-text'],
    ['with wording untouched is the same as the original', 'amend', null, '理由', 'same-text'],
    [
      'with only blanks added is the same as the original',
      'amend',
      `${target.clauseText} \n`,
      '理由',
      'same-text',
    ],
    ['may ask for the words to be deleted', 'amend', '', '理由', ''],
    ['with wording needs a reason too', 'amend', '（二）有固定住所；', '', 'no-reason'],
    ['tells both faults in the order of the form', 'amend', target.clauseText, '', 'same-text, no-reason'],
    ['may not be longer than the limit', 'oppose', null, '长'.repeat(23), 'reason too-long 3'],
    ['may not propose more than the limit', 'amend', '长'.repeat(21), '理由', 'proposed too-long 1'],
    ['does not count a proposal that another stance left behind', 'oppose', '长'.repeat(50), '理由', ''],
  ])('%s', (_, stance, proposed, reason, expected) => {
    expect(flaws(stance, proposed, reason)).toBe(expected);
  });
});

describe('the original of a proposal', () => {
  it('is the clause', () => {
    expect(originalOf({ targets: [target] })).toBe(target.clauseText);
  });

  it('is the quoted words where there are some', () => {
    const quote = { exact: '且独户居住', prefix: '', suffix: '' };
    expect(originalOf({ targets: [{ ...target, quote }] })).toBe('且独户居住');
  });

  it('is nothing where the comment is on several places', () => {
    expect(originalOf({ targets: [target, target] })).toBe('');
  });
});
