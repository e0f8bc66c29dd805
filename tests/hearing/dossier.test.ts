import { expect, it } from 'vitest';
import { Decisions } from '../../lib/hearing/disposition.ts';
import { type Decision, dossierComment } from '../../lib/hearing/dossier.ts';
import { dossierComments } from '../../lib/hearing/dossier-comments.ts';
import { commentsInOrder } from '../../lib/hearing/dossier-order.ts';
import { tallyOf } from '../../lib/hearing/tally.ts';
import { dossierWith } from '../export/dossiers.ts';

const dossier = dossierWith(60);
const decision = (on: Decision['on'], decidedAt: string, reason: string): Decision => ({
  on,
  disposition: 'adopted',
  reason,
  decidedAt,
  reviewed: true,
});

it('lets the decision on an opinion go before its group, and that before its clause', () => {
  const [comment] = dossier.comments;
  if (!comment) throw new Error('There is an opinion.');
  const placed = { ...comment, group: 'g1' };
  const revisionId = comment.revisionId;
  const [article = ''] = (comment.targets[0]?.eId ?? '').split('__');
  const clause = decision({ kind: 'clause', revisionId, eId: article }, '2026-04-03T00:00:00.000Z', 'clause');
  const group = decision({ kind: 'group', groupId: 'g1' }, '2026-04-02T00:00:00.000Z', 'group');
  const own = decision({ kind: 'comment', commentId: comment.id }, '2026-04-01T00:00:00.000Z', 'own');
  const reason = (...decisions: Decision[]) => new Decisions({ decisions }).of(placed)?.reason;
  expect(reason(clause, group, own)).toBe('own');
  expect(reason(clause, group)).toBe('group');
  expect(reason(clause)).toBe('clause');
  expect(reason()).toBeUndefined();
  const later = decision(own.on, '2026-04-09T00:00:00.000Z', 'later');
  expect(reason(later, own)).toBe('later');
});

it('counts every opinion once by stance, way and outcome', () => {
  const tally = tallyOf(dossier);
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, each) => all + each, 0);
  expect(sum(Object.values(tally.stances))).toBe(60);
  expect(sum(tally.channels.values())).toBe(60);
  expect(sum(tally.dispositions.values())).toBe(60);
  expect(sum(tally.articles.map(({ comments }) => comments))).toBe(60);
  expect(tally.submissions).toBe(30);
});

it('lists an opinion on several clauses once, at the first of them', () => {
  const [one, two] = dossier.comments.filter(({ targets }) => targets.length > 0);
  if (!one || !two) throw new Error('There are two opinions.');
  const both = { ...one, targets: [...two.targets, ...one.targets] };
  const [placed, ...more] = commentsInOrder({ revisions: dossier.revisions, comments: [both] });
  expect(more).toEqual([]);
  expect(placed?.citation).toBe([...two.targets, ...one.targets].map(({ citation }) => citation).join('、'));
});

it('takes a packet over with what the office knows of it', () => {
  const [comment] = dossier.comments;
  if (!comment) throw new Error('There is an opinion.');
  const { id, targets, proposed, reason } = comment;
  const packet = {
    revisionId: comment.revisionId,
    comments: [{ id, targets, stance: 'support' as const, proposed, reason }],
  };
  const facts = {
    number: 'QYYQ-1',
    receivedAt: '2026-03-01T00:00:00.000Z',
    channel: 'online' as const,
    author: { name: null, category: '个人', contact: null },
    groupOf: () => 'g1',
  };
  const [taken] = dossierComments(packet, facts);
  expect(dossierComment.parse(taken)).toMatchObject({ submission: 'QYYQ-1', group: 'g1', reason, tags: [] });
});
