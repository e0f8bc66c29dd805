import { useCallback, useEffect, useState } from 'preact/hooks';
import * as z from 'zod';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import { type TagCount, tagList } from '../../../lib/hearing/staff/tags.ts';
import type { Office, Trouble } from '../../../lib/usecase/office.ts';

/** The endpoint takes so many in one call. */
const atOnce = 2_000;

export type PutTags = (
  comments: readonly DeskComment[],
  add: readonly string[],
  remove: readonly string[],
) => Promise<Trouble | null>;

/** The tags of a hearing with their numbers, and a way to put them on comments. */
export function useTags(office: Office, hearingId: string): [readonly TagCount[], PutTags] {
  const [tags, setTags] = useState<readonly TagCount[]>([]);
  const path = `/hearings/${encodeURIComponent(hearingId)}/tags`;
  const read = useCallback(async () => {
    const answer = await office.ask(path, tagList);
    if (answer.ok) setTags(answer.value.tags);
  }, [office, path]);
  useEffect(() => void read(), [read]);
  const put: PutTags = async (comments, add, remove) => {
    for (let from = 0; from < comments.length; from += atOnce) {
      const names = comments.slice(from, from + atOnce).map(({ number, id }) => ({ number, commentId: id }));
      const answer = await office.ask(path, z.unknown(), { comments: names, add, remove });
      if (!answer.ok) return answer.problem;
    }
    await read();
    return null;
  };
  return [tags, put];
}
