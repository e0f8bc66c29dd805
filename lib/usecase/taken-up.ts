import type { RevisionText } from '../anchor/revision-text.ts';
import type { PacketComment } from '../hearing/protocol/packet.ts';
import { citationOf } from '../law/cite.ts';
import { provisionByEId } from '../law/locate.ts';
import { adopted } from '../revision/adopted.ts';
import type { Alignment } from '../revision/alignment.ts';
import { plainClause } from './plain-clause.ts';

/** What comparing says of a proposal and a later revision; never a decision. */
export interface TakenUp {
  readonly how: 'wholly' | 'partly';
  /** Where it stands now; '' where the clause is gone, as was proposed. */
  readonly citation: string;
}

/** Null where the proposal left no trace, or nothing was proposed for one place. `pairs` align both revisions' articles. */
export function takenUp(
  { targets, proposed }: Pick<PacketComment, 'targets' | 'proposed'>,
  revisions: { readonly old: RevisionText; readonly fresh: RevisionText },
  { pairs }: Alignment,
): TakenUp | null {
  const [target, ...others] = targets;
  if (proposed === null || target === undefined || others.length > 0 || target.eId === '') return null;
  const { old, fresh } = revisions;
  const clause = provisionByEId(old.tree, target.eId);
  const article = target.eId.split('__')[0] ?? '';
  const pair = pairs.find((each) => each.old.includes(article));
  if (clause === null || pair === undefined) return null;
  // Numbers are no words: the next draft gives them anew, and nobody proposes one.
  const original = target.quote?.exact ?? plainClause(old.text.slice(clause.start, clause.end));
  const homes = pair.new.flatMap((eId) => provisionByEId(fresh.tree, eId) ?? []);
  const later = homes.map(({ start, end }) => plainClause(fresh.text.slice(start, end))).join('\n');
  const { result } = adopted(original, plainClause(proposed), homes.length === 0 ? null : later);
  if (result === 'none') return null;
  return { how: result, citation: pair.new.map((eId) => citationOf(fresh.tree, eId)).join('、') };
}
