import * as z from 'zod';
import type { Hearing, RevisionSummary } from '../hearing/protocol/hearing.ts';

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

/** What the receiver has changed since this person last saw it. */
export interface HearingNews {
  /** The new end, milliseconds since 1970; null if it is as it was. */
  readonly closesAt: number | null;
  /** The revision published since; null where there is none. */
  readonly revision: RevisionSummary | null;
}

const seen = z.object({ closesAt: z.string(), revisionId: z.string() });

/** Under which setting it is kept what the person has seen of a hearing. */
export const seenKey = (hearingUrl: string) => `hearing-seen:${hearingUrl}`;

/** What is worth being told again when it changes, as text for `newsOf`. */
export function seenOf({ period, revisions }: Hearing): string {
  return JSON.stringify({ closesAt: period.closesAt, revisionId: revisions.at(-1)?.id ?? '' });
}

/** Null where nothing has changed; text that cannot be read counts as nothing seen. */
export function newsOf(hearing: Hearing, kept: string): HearingNews | null {
  const before = seen.safeParse(parsed(kept));
  if (!before.success) return null;
  const { closesAt } = hearing.period;
  const newest = hearing.revisions.at(-1);
  const moved = closesAt !== before.data.closesAt;
  const published = newest !== undefined && newest.id !== before.data.revisionId;
  if (!moved && !published) return null;
  return { closesAt: moved ? Date.parse(closesAt) : null, revision: published ? newest : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // written by nobody we know: as if nothing had been seen
  }
}
