import { expect, it } from 'vitest';
import type { DeskComment, NewDecision } from '../../lib/hearing/staff/desk.ts';
import { decisionsOn } from '../../lib/usecase/decide-together.ts';

function comment(at: number, reason: string | null): DeskComment {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    targets: [],
    stance: 'amend',
    proposed: null,
    reason: '',
    number: `QY-${at}`,
    revisionId: 'a'.repeat(64),
    receivedAt: '2026-04-01T00:00:00.000Z',
    person: {},
    channel: 'online',
    receivedOn: null,
    groupId: null,
    tags: [],
    decision:
      reason === null
        ? null
        : {
            disposition: 'rejected',
            reason,
            nextText: null,
            state: 'review',
            handler: null,
            handlerLogin: null,
            reviewerLogin: null,
            dueOn: null,
            version: at,
            changedBy: '',
            changedAt: '2026-04-01T00:00:00.000Z',
          },
    disowned: false,
    attachments: [],
  };
}

const given: Omit<NewDecision, 'comments'> = {
  disposition: 'adopted',
  reason: '都已写明。',
  nextText: null,
  state: 'review',
  handler: null,
  dueOn: null,
};

it('gives many comments one decision, each with the version it was read in', () => {
  const [decision, ...others] = decisionsOn([comment(1, '甲'), comment(2, null)], given);
  expect(others).toEqual([]);
  expect(decision).toMatchObject({ reason: '都已写明。', disposition: 'adopted' });
  expect(decision?.comments.map(({ version }) => version)).toEqual([1, 0]);
});

it('settles what was decided differently as it was reviewed', () => {
  const all = [comment(1, '甲'), comment(2, '乙'), comment(3, '甲')];
  const settled = decisionsOn(all, { ...given, state: 'settled' });
  expect(settled.map(({ reason, comments }) => [reason, comments.length])).toEqual([
    ['甲', 2],
    ['乙', 1],
  ]);
  const same = decisionsOn([comment(1, '甲'), comment(2, '甲')], { ...given, state: 'settled' });
  expect(same.map(({ reason }) => reason)).toEqual(['都已写明。']);
});

it('sends no more than the endpoint takes at once', () => {
  const many = Array.from({ length: 4_500 }, (_, at) => comment(at, null));
  expect(decisionsOn(many, given).map(({ comments }) => comments.length)).toEqual([2_000, 2_000, 500]);
});
