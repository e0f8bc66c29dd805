import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/comment/comment.ts';
import { isDue } from '../../lib/hearing/outbox.ts';
import { mergeEverything } from '../../lib/usecase/merge-everything.ts';
import type { Everything } from '../../lib/usecase/own-data-ports.ts';
import { anyDevice, device, menus, nothing, outboxRow, written } from './devices.ts';

const said = ({ id, stance, reason, targets }: Comment) =>
  JSON.stringify([id, stance, reason, targets.map(({ eId }) => eId)]);

/** Every wording that is there, as a comment or among the versions. */
function wordings({ comments, versions }: Everything): ReadonlySet<string> {
  return new Set([...comments, ...versions.map(({ comment }) => comment)].map(said));
}

describe('merging two devices', () => {
  it('loses no wording of any comment', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        const all = wordings(mergeEverything(mine, theirs));
        for (const words of [...wordings(mine), ...wordings(theirs)]) expect(all).toContain(words);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        const once = mergeEverything(mine, theirs);
        expect(mergeEverything(once, theirs)).toEqual(once);
      }),
    );
  });

  it('with itself or with nothing is what it was', () => {
    fc.assert(
      fc.property(anyDevice, (mine) => {
        expect(mergeEverything(mine, nothing).comments.map(said)).toEqual(mine.comments.map(said));
        expect(mergeEverything(mine, mine).versions).toEqual([]);
      }),
    );
  });

  it('holds the same wordings whichever device is asked', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        expect(wordings(mergeEverything(mine, theirs))).toEqual(wordings(mergeEverything(theirs, mine)));
      }),
    );
  });

  it('never has a device send what was submitted on another', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        const here = new Set(mine.outbox.filter((row) => isDue(row, 1)).map((row) => row.submissionId));
        const due = mergeEverything(mine, theirs).outbox.filter((row) => isDue(row, 1));
        for (const row of due) expect(here).toContain(row.submissionId);
      }),
    );
  });

  it('leaves no comment with a submission that came to nothing', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        const { comments, outbox } = mergeEverything(mine, theirs);
        const gone = new Set(
          outbox.filter(({ state }) => state === 'cancelled').map(({ submissionId }) => submissionId),
        );
        expect(comments.filter(({ submissionId }) => gone.has(submissionId ?? ''))).toEqual([]);
      }),
    );
  });

  it('hangs every comment on a text that is kept, in the draft that the text belongs to', () => {
    fc.assert(
      fc.property(anyDevice, anyDevice, (mine, theirs) => {
        const { comments, revisions, texts, drafts } = mergeEverything(mine, theirs);
        for (const { revisionId, draftId } of comments) {
          expect(texts.map(({ id }) => id)).toContain(revisionId);
          expect(revisions.find(({ id }) => id === revisionId)?.draftId).toBe(draftId);
          expect(drafts.map(({ id }) => id)).toContain(draftId);
        }
      }),
    );
  });

  it('takes two devices that saw the page on two days as one draft and one revision', () => {
    const mine = device('phone', menus[1] ?? '');
    const theirs = device('desk', menus[2] ?? '');
    const there = { ...theirs, comments: [written(theirs, 'art_5', { reason: '怎么算影响？' })] };
    const merged = mergeEverything(mine, there);
    expect(merged.drafts.map(({ id }) => id)).toEqual(['phone']);
    expect(merged.revisions).toEqual(mine.revisions);
    const [comment] = merged.comments;
    const [target] = comment?.targets ?? [];
    const text = merged.texts[0]?.text.slice(target?.position.start, target?.position.end);
    expect(comment).toMatchObject({ draftId: 'phone', revisionId: mine.revisions[0]?.id });
    expect(text).toContain('养犬人应当采取措施');
  });

  it('takes a deadline that was filled in on the other device, not its language', () => {
    const mine = device('phone', '');
    const theirs = device('desk', '', {
      settings: [
        { key: 'deadline:desk', value: '2026-04-01' },
        { key: 'language', value: 'en' },
      ],
    });
    expect(mergeEverything(mine, theirs).settings).toEqual([{ key: 'deadline:phone', value: '2026-04-01' }]);
  });

  it('gives back what still waited on the other device, and asks about what may have arrived', () => {
    const mine = device('phone', '');
    const theirs = device('desk', '');
    const comments = [written(theirs, 'art_1', { state: 'submitted', submissionId: 'one' })];
    const arriving = (state: 'queued' | 'sending') => ({
      ...theirs,
      comments,
      outbox: [outboxRow('one', state)],
    });
    const queued = mergeEverything(mine, arriving('queued'));
    expect(queued.outbox[0]).toMatchObject({ state: 'cancelled', identity: null });
    expect(queued.comments[0]).toMatchObject({ state: 'ready', submissionId: null });
    const sending = mergeEverything(mine, arriving('sending'));
    expect(sending.outbox[0]).toMatchObject({ state: 'unknown', doubt: true, nextAttemptAt: null });
    expect(sending.comments[0]).toMatchObject({ state: 'submitted', submissionId: 'one' });
  });
});
