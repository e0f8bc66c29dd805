import type { RevisionText } from '../anchor/revision-text.ts';
import type { Draft, Revision } from '../comment/revision.ts';
import { sha256OfText } from '../hearing/hash.ts';
import { type Notice, readNotice } from '../hearing/notice/notice.ts';
import { wordsHashOf } from './law-words.ts';
import type { DraftStore } from './store-ports.ts';

/** The draft and revision that a text was kept as; null while it is not. */
export async function keptAs(
  text: RevisionText,
  drafts: DraftStore,
): Promise<{ readonly draft: Draft; readonly revision: Revision } | null> {
  const head = await drafts.byWords(wordsHashOf(text));
  const [draft, revision] = head
    ? await Promise.all([drafts.get(head.draftId), drafts.revision(head.id)])
    : [null, null];
  return draft && revision ? { draft, revision } : null;
}

interface Labels {
  readonly before: string;
  readonly after: string;
}

/** Keeps the text before a file's tracked changes as the revision before; both can be compared then. */
export async function keepBefore(
  before: RevisionText,
  after: { readonly draft: Draft; readonly revision: Revision },
  { drafts, labels }: { readonly drafts: DraftStore; readonly labels: Labels },
): Promise<boolean> {
  const wordsHash = wordsHashOf(before);
  const known = await drafts.byWords(wordsHash);
  if (known !== null) return known.draftId === after.draft.id;
  const { revision, draft } = after;
  const kept = await drafts.save(
    draft,
    {
      ...revision,
      id: sha256OfText(before.text),
      title: before.tree.title ?? revision.title,
      label: labels.before,
      hearingUrl: null,
      savedAt: revision.savedAt - 1,
      text: before.text,
      tree: before.tree,
    },
    wordsHash,
  );
  if (!kept.ok) return false;
  await drafts.updateHead(revision.id, { label: revision.label ?? labels.after });
  return true;
}

/** What the page around an attachment says of it: until when, and where comments go. Null where it is no notice. */
export function noticeOfPage(text: string): Notice | null {
  const notice = readNotice(text);
  const tells =
    notice.deadline !== null || notice.emails.length + notice.addresses.length + notice.phones.length > 0;
  return tells ? notice : null;
}
