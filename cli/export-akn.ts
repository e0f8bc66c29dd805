import type { RevisionText } from '../lib/anchor/revision-text.ts';
import { aknOf } from '../lib/export/akn.ts';
import { sha256OfText } from '../lib/hearing/hash.ts';
import { align } from '../lib/revision/align.ts';

/** A revision as Akoma Ntoso; with the one before it, an article that was renumbered keeps its name there as `wId`. */
export function aknFrom(revision: RevisionText, old: RevisionText | undefined, issuer: string): string {
  const source = {
    title: revision.tree.title ?? '',
    issuer: issuer === '' ? null : issuer,
    date: null,
    id: sha256OfText(revision.text),
  };
  return aknOf(revision, source, old ? originalsOf(old, revision) : new Map());
}

/** What each article was called in the revision before, where it was one article there and is one here. */
function originalsOf(old: RevisionText, fresh: RevisionText): ReadonlyMap<string, string> {
  const originals = new Map<string, string>();
  for (const pair of align(old, fresh).pairs) {
    const [from, to] = [pair.old[0], pair.new[0]];
    if (from !== undefined && to !== undefined && pair.old.length === 1 && pair.new.length === 1)
      originals.set(to, from);
  }
  return originals;
}
