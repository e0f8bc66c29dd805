import type { RevisionText } from '../anchor/revision-text.ts';
import { sha256OfText } from '../hearing/hash.ts';
import { aknOf } from './akn.ts';
import { aknChanges } from './akn-changes.ts';

/** A revision as Akoma Ntoso; with the one before it, what changed is marked, and what was renumbered keeps its old name. */
export function aknBetween(revision: RevisionText, old: RevisionText | undefined, issuer: string): string {
  const source = {
    title: revision.tree.title ?? '',
    issuer: issuer === '' ? null : issuer,
    date: null,
    id: sha256OfText(revision.text),
  };
  return old === undefined ? aknOf(revision, source) : aknOf(revision, source, aknChanges(old, revision));
}
