import type { Draft, Revision } from '../comment/revision.ts';
import { sha256OfText } from '../hearing/hash.ts';
import { articlesOf } from '../law/provision.ts';
import { sharedWords, wordSample, wordsHashOf } from './law-words.ts';
import type { PageReading } from './ports.ts';
import type { DraftStore, RevisionHead, Trouble } from './store-ports.ts';
import { type Candidate, labelInTitle, whichDraft } from './which-draft.ts';

export interface OpenPorts {
  readonly drafts: DraftStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

export type Opened =
  | { readonly kind: 'open'; readonly draft: Draft; readonly revision: Revision }
  /** The page shows no articles. */
  | { readonly kind: 'none' }
  /** Title or words are close to a kept draft, but not both: the person decides. null: a new draft. */
  | {
      readonly kind: 'unsure';
      readonly candidates: readonly Candidate[];
      readonly settle: (draftId: string | null) => Promise<Opened>;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Keeps what a page shows as a revision of its draft. The same words at another visit are the same revision. */
export async function openDraft(reading: PageReading, ports: OpenPorts): Promise<Opened> {
  if (articlesOf(reading.tree.provisions).next().done) return { kind: 'none' };
  try {
    const known = await knownRevision(reading, ports);
    if (known) return known;
  } catch (error) {
    if (isTroubled(error)) return { kind: 'trouble', trouble: error.trouble };
    throw error;
  }
  const candidates = await candidatesFor(reading, ports.drafts);
  const belonging = whichDraft(titleOf(reading), null, candidates);
  if (belonging.kind === 'same') return keepAs(reading, belonging.draft, ports);
  if (belonging.kind === 'new') return keepAs(reading, newDraft(reading, ports), ports);
  return {
    kind: 'unsure',
    candidates: belonging.candidates,
    settle: (draftId) => {
      const chosen = belonging.candidates.find(({ draft }) => draft.id === draftId);
      return keepAs(reading, chosen?.draft ?? newDraft(reading, ports), ports);
    },
  };
}

async function knownRevision(reading: PageReading, { drafts, now }: OpenPorts): Promise<Opened | null> {
  const head = await drafts.byWords(wordsHashOf(reading));
  if (head === null) return null;
  const [draft, revision] = await Promise.all([drafts.get(head.draftId), drafts.revision(head.id)]);
  if (draft === null || revision === null) return null;
  await drafts.updateDraft(draft.id, { openedAt: now(), deletedAt: null });
  if (reading.hearingUrl !== null && reading.hearingUrl !== revision.hearingUrl) {
    await drafts.updateHead(revision.id, { hearingUrl: reading.hearingUrl });
    return { kind: 'open', draft, revision: { ...revision, hearingUrl: reading.hearingUrl } };
  }
  return { kind: 'open', draft, revision };
}

async function candidatesFor(reading: PageReading, drafts: DraftStore): Promise<readonly Candidate[]> {
  const sample = wordSample(reading);
  const all = await drafts.all();
  const found = await Promise.all(all.map((draft) => candidateOf(draft, { sample, drafts })));
  return found.filter((candidate) => candidate !== null);
}

async function candidateOf(
  draft: Draft,
  { sample, drafts }: { sample: ReadonlySet<number>; drafts: DraftStore },
): Promise<Candidate | null> {
  const latest = (await drafts.revisionsOf(draft.id)).at(-1);
  const revision = latest && (await drafts.revision(latest.id));
  return revision
    ? { draft, title: revision.title, shared: sharedWords(sample, wordSample(revision)) }
    : null;
}

/** Keeps a text as a revision of this draft; out of the bin it comes with it. */
export async function keepAs(
  reading: PageReading,
  { deletedAt: _, ...draft }: Draft,
  { drafts, now }: OpenPorts,
): Promise<Opened> {
  const revision: Revision = { ...headOf(reading, draft, now()), text: reading.text, tree: reading.tree };
  const kept = await drafts.save(draft, revision, wordsHashOf(reading));
  return kept.ok ? { kind: 'open', draft, revision } : { kind: 'trouble', trouble: kept.trouble };
}

function headOf(reading: PageReading, draft: Draft, savedAt: number): RevisionHead {
  const title = titleOf(reading);
  return {
    id: sha256OfText(reading.text),
    draftId: draft.id,
    title,
    label: labelInTitle(title),
    source: { kind: reading.kind ?? 'page', address: reading.url },
    hearingUrl: reading.hearingUrl,
    savedAt,
  };
}

function newDraft(reading: PageReading, { newId }: OpenPorts): Draft {
  return { id: newId(), title: titleOf(reading), issuer: null };
}

function titleOf(reading: PageReading): string {
  return reading.tree.title ?? reading.pageTitle;
}

function isTroubled(error: unknown): error is { readonly trouble: Trouble } {
  return typeof error === 'object' && error !== null && 'trouble' in error;
}
