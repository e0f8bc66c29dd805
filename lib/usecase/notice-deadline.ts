import { readNotice } from '../hearing/notice/notice.ts';

/** The end of the period as a notice on the page says it. */
export interface NoticeDeadline {
  /** Milliseconds since 1970, in the place of the notice. */
  readonly closesAt: number;
  /** The sentence it stands in, as printed. */
  readonly sentence: string;
}

/** Notices of this language reckon in Beijing time. */
const beijing = '+08:00';
/** A notice stands around the draft, not in the middle of a code: so much of the page is read. UTF-16 units. */
const reach = 40_000;

/** Null where the page says no day, or several that do not agree: then the person is asked. */
export function noticeDeadline(text: string): NoticeDeadline | null {
  const read = text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`;
  const { deadline, problems, sources } = readNotice(read);
  const disputed = problems.some(({ type }) => type === 'deadline-disputed' || type === 'deadline-by-draft');
  if (deadline === null || disputed) return null;
  const at = deadline.includes('T') ? `${deadline}:00` : `${deadline}T24:00:00`;
  const closesAt = Date.parse(`${at}${beijing}`);
  return Number.isNaN(closesAt) ? null : { closesAt, sentence: sources.deadline?.[0]?.sentence ?? '' };
}
