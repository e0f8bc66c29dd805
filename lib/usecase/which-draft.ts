import { foldedWords } from '../anchor/fold.ts';
import type { Draft } from '../comment/revision.ts';

/** A draft that is kept, as far as it matters for telling whether a page is another revision of it. */
export interface Candidate {
  readonly draft: Draft;
  /** Title of its latest revision. */
  readonly title: string;
  /** Share of the shorter text that stands in both, 0 to 1 (`sharedWords`). */
  readonly shared: number;
}

export type Belonging =
  | { readonly kind: 'same'; readonly draft: Draft }
  | { readonly kind: 'new' }
  /** Ask: likeliest first. */
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[] };

/**
 * From this share on two texts are likely one law. Measured on 39 real pairs of revisions: 0.39 to 1. Of some
 * 90,000 pairs of laws with different titles only six lie above it, each a law and the code it was put into.
 */
export const likelyShare = 0.3;

/** Which draft a page belongs to. Title and words must both speak for it; if only one does, the person is asked. */
export function whichDraft(title: string, issuer: string | null, kept: readonly Candidate[]): Belonging {
  const named = coreOfTitle(title);
  const possible = kept
    .filter((candidate) => isPossible(candidate, issuer))
    .filter((candidate) => coreOfTitle(candidate.title) === named || candidate.shared >= likelyShare)
    .toSorted((a, b) => b.shared - a.shared);
  const sure = possible.filter(
    (candidate) => coreOfTitle(candidate.title) === named && candidate.shared >= likelyShare,
  );
  const [only] = sure;
  if (only && sure.length === 1) return { kind: 'same', draft: only.draft };
  return possible.length === 0 ? { kind: 'new' } : { kind: 'unsure', candidates: possible };
}

/** Two different offices do not publish the same draft; an unknown one may be any. */
function isPossible({ draft }: Candidate, issuer: string | null): boolean {
  return issuer === null || draft.issuer === null || foldedWords(issuer) === foldedWords(draft.issuer);
}

const bracketed = /[（(〔【[][^（()）〔〕【】[\]]*[）)〕】\]]/g;

/** The name without what tells revisions apart: brackets, 草案, 修订, 征求意见稿, 关于…的公告. */
export function coreOfTitle(title: string): string {
  const inNotice = /^\s*(?:《|关于)[^《]*?《?([^《》]+)》/.exec(title)?.[1] ?? title;
  return foldedWords(inNotice.replace(bracketed, ''))
    .replace(/^中华人民共和国/, '')
    .replace(
      /(?:修订|修正|修改)?(?:草案|草稿)?(?:[一二三四]次)?(?:审议|征求意见|送审|表决|建议|修改|讨论)?稿?$/,
      '',
    )
    .replace(/(?:修订|修正)?草案$/, '');
}

/** 一次审议稿, 征求意见稿 … as the title says in brackets; null where it does not. */
export function labelInTitle(title: string): string | null {
  const brackets = title.match(bracketed) ?? [];
  const label = brackets.map((each) => each.slice(1, -1).trim()).findLast((each) => /稿|草案/.test(each));
  return label ?? null;
}
