import { describe, expect, it } from 'vitest';
import { newPosting, type Pending, type Posting, postingAfter } from '../../lib/hearing/channels/posting.ts';

const attributes = JSON.stringify({ firstName: '知夏' });
const pending: Pending = { kind: 'regulations', address: 'https://a.example/v4', attributes, file: null };

function posting(change: Partial<Posting> = {}): Posting {
  const head = {
    submissionId: 's',
    draftId: 'd',
    revisionId: 'r',
    title: 't',
    to: 'b',
    subject: '',
    words: 'w',
  };
  return { ...newPosting({ ...head, road: 'regulations', comments: ['c'], pending }, 1000), ...change };
}
const claim = (now: number) => ({ type: 'claim', by: 'me', now, until: now + 500 }) as const;

describe('a posting', () => {
  it('whose sender was ended in the middle is in doubt, and is not claimed again', () => {
    const sending = postingAfter(posting(), claim(1000)) ?? expect.fail();
    expect(postingAfter(sending, claim(1200))).toBeNull();
    const later = postingAfter(sending, claim(1500)) ?? expect.fail();
    expect(later).toMatchObject({ state: 'unknown', trouble: { kind: 'interrupted' }, nextAttemptAt: null });
    expect(postingAfter(later, claim(9999))).toBeNull();
    expect(postingAfter(later, { type: 'retry', now: 9999 })).toBeNull();
  });

  it('keeps nothing of who sent it once it is settled', () => {
    const sending = postingAfter(posting(), claim(1000)) ?? expect.fail();
    const done = postingAfter(sending, { type: 'accept', number: 'n', now: 2000 });
    expect(done?.state).toBe('accepted');
    expect(JSON.stringify(done)).not.toContain('知夏');
    expect(JSON.stringify(postingAfter(posting(), { type: 'withdraw' }))).not.toContain('知夏');
  });

  it('that is out of hand is settled by the person alone', () => {
    const mail = posting({ road: 'email', state: 'prepared', pending: null, nextAttemptAt: null });
    expect(postingAfter(mail, claim(1000))).toBeNull();
    const sent = postingAfter(mail, { type: 'confirm', day: '2026-03-26', now: 2000 });
    expect(sent).toMatchObject({ state: 'sent', known: { by: 'person', day: '2026-03-26' } });
    expect(sent && postingAfter(sent, { type: 'withdraw' })).toBeNull();
  });

  it('that was accepted or refused changes no more', () => {
    for (const state of ['accepted', 'refused', 'sent', 'cancelled'] as const) {
      const done = posting({ state, pending: null, nextAttemptAt: null });
      expect(postingAfter(done, claim(9999))).toBeNull();
      expect(postingAfter(done, { type: 'withdraw' })).toBeNull();
      expect(postingAfter(done, { type: 'confirm', day: '2026-03-26', now: 1 })).toBeNull();
    }
  });
});
