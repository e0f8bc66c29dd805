import { sweeps } from './attachments/sweep.ts';
import type { Database } from './database/connect.ts';
import { eraseExpired } from './erasure.ts';
import { forgetRates } from './intake/limits.ts';
import { type Journal, traceOf } from './journal.ts';
import { sendDue } from './mail/send.ts';
import { smtpPost } from './mail/smtp.ts';
import { forgetSessions } from './staff/sessions.ts';

/** Erases what retention periods no longer allow, and forgets old counts of addresses; now and every ten minutes. */
export function keepHouse(db: Database, journal: Journal): () => Promise<void> {
  const tidy = async () => {
    for (const { hearingId, of } of await tidied(db)) journal.write({ event: 'erased', hearingId, of });
  };
  return repeated(600_000, tidy, journal);
}

/** Sends what is due, every minute. */
export function keepPosting(
  db: Database,
  journal: Journal,
  { url, from }: { readonly url: string; readonly from: string },
): () => Promise<void> {
  const { post, close } = smtpPost(url, from);
  const stop = repeated(60_000, () => sendDue(db, post, new Date()), journal);
  return () => stop().finally(close);
}

/** Does something now and again and again; the function answered ends it after what is being done. */
function repeated(every: number, work: () => Promise<unknown>, journal: Journal): () => Promise<void> {
  let busy: Promise<unknown> = Promise.resolve();
  const begin = () => {
    busy = busy
      .then(work)
      .catch((error) => journal.write({ event: 'error', id: null, error: traceOf(error) }));
  };
  begin();
  const timer = setInterval(begin, every);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}

async function tidied(db: Database) {
  await db.execute(forgetRates(new Date()));
  await forgetSessions(db, new Date());
  for (const sweep of sweeps(new Date())) await db.execute(sweep);
  return eraseExpired(db, new Date());
}
