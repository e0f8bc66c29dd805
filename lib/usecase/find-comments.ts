import type * as z from 'zod';
import { type CommentQuery, commentPage, type DeskComment } from '../hearing/staff/desk.ts';
import type { Answer, Office } from './office.ts';

/** What comments are looked for; empty or absent is not asked. */
export type Wanted = Omit<CommentQuery, 'after' | 'most'>;

export function isWanted({ words = '', stance, state, tag, channel }: Wanted): boolean {
  return words.trim() !== '' || [stance, state, tag, channel].some((each) => each !== undefined);
}

type Page = z.infer<typeof commentPage>;

/** A page of what was asked for, in the order of arrival. */
export function findPage(
  { ask }: Pick<Office, 'ask'>,
  hearingId: string,
  { wanted, after, most }: { readonly wanted: Wanted; readonly after: string | null; readonly most: number },
): Promise<Answer<Page>> {
  const query = new URLSearchParams({ most: String(most) });
  for (const [key, value] of Object.entries(wanted))
    if (value !== undefined && value !== '') query.set(key, value);
  // The whole draft is the clause without a name.
  if (wanted.clause === '') query.set('clause', '');
  if (after !== null) query.set('after', after);
  return ask(`/hearings/${encodeURIComponent(hearingId)}/comments?${query}`, commentPage);
}

/** So many come at once where all are wanted: read without the page standing still. */
const together = 250;

/** Everything that was asked for; `onPage` is told what has come so far. */
export async function findAll(
  office: Pick<Office, 'ask'>,
  hearingId: string,
  wanted: Wanted,
  onPage: (soFar: readonly DeskComment[]) => void = () => {},
): Promise<Answer<DeskComment[]>> {
  const all: DeskComment[] = [];
  let after: string | null = null;
  do {
    const page: Answer<Page> = await findPage(office, hearingId, { wanted, after, most: together });
    if (!page.ok) return page;
    all.push(...page.value.comments);
    after = page.value.next;
    onPage(all);
  } while (after !== null);
  return { ok: true, value: all };
}
