import * as fc from 'fast-check';
import type { Comment } from '../../lib/comment/comment.ts';
import type { PacketContents } from '../../lib/hearing/packet.ts';
import type { IdentityPart } from '../../lib/hearing/protocol/packet.ts';

/** A comment that is ready to go, on 第一条 of nothing in particular. */
export function readyComment(change: Partial<Comment> = {}): Comment {
  return {
    id: '5f0c9c3e-3f1d-4f0e-9d55-1d2a8f1f0a01',
    draftId: '0b9b1a44-6f0e-4c39-8a0f-3d0c3b1d9e10',
    revisionId: '0'.repeat(64),
    targets: [
      {
        eId: 'art_1',
        clauseHash: 'a'.repeat(64),
        position: { start: 0, end: 12 },
        quote: null,
        citation: '第一条',
        clauseText: '第一条　为了规范养犬行为，制定本条例。',
      },
    ],
    stance: 'support',
    proposed: null,
    reason: '',
    state: 'ready',
    submissionId: null,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    ...change,
  };
}

export function contents(change: Partial<PacketContents> = {}): PacketContents {
  return {
    hearingId: 'dogs',
    revisionId: '0'.repeat(64),
    comments: [readyComment()],
    identity: null,
    statusSecret: 'secret',
    predecessor: null,
    sentAt: Date.UTC(2026, 3, 1),
    ...change,
  };
}

export const identity: IdentityPart = {
  salt: 'b'.repeat(64),
  answers: { name: '王小明', phone: '13800000000' },
};

/** Whatever can come out of a text field: any UTF-16, lone surrogates and control characters too. */
export const typedText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});

export const anyComment: fc.Arbitrary<Comment> = fc
  .record({
    id: fc.uuid(),
    stance: fc.constantFrom('support', 'oppose', 'amend', 'ask'),
    proposed: fc.option(typedText),
    reason: typedText,
    exact: fc.option(typedText.filter((text) => /[^\p{Cc}]/u.test(text))),
  })
  .map(({ exact, ...comment }) => {
    const base = readyComment(comment);
    const quote = exact === null ? null : { exact, prefix: '', suffix: '' };
    return { ...base, targets: base.targets.map((target) => ({ ...target, quote })) };
  });
