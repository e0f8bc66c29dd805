import type { Hearing, HearingRevision } from '../hearing/protocol/hearing.ts';
import type { Asked, HearingPort } from './hearing-port.ts';
import { wordsHashOf } from './law-words.ts';

/** Earlier revisions looked at: a hearing rarely publishes more than four, and each may be two megabytes. */
const most = 6;

type HashOf = (revision: HearingRevision) => string | null;

/**
 * The published revision that has these words (`hashOf`, else `wordsHashOf`), the newest first: a page may still show the one before.
 * Where none has them, or null is asked for, the revision in force.
 */
export async function publishedLike(
  wordsHash: string | null,
  { url, hearing, port }: { readonly url: string; readonly hearing: Hearing; readonly port: HearingPort },
  hashOf: HashOf = wordsHashOf,
): Promise<Asked<HearingRevision>> {
  const [newest, ...earlier] = [...hearing.revisions].reverse().slice(0, most);
  if (newest === undefined) return { kind: 'invalid' };
  const inForce = await port.revision(url, newest.id);
  if (inForce.kind !== 'read' || wordsHash === null || hashOf(inForce.value) === wordsHash) return inForce;
  for (const { id } of earlier) {
    const asked = await port.revision(url, id);
    if (asked.kind === 'read' && hashOf(asked.value) === wordsHash) return asked;
  }
  return inForce;
}
