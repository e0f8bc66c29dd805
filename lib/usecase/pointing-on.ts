import type { RevisionText } from '../anchor/revision-text.ts';
import { clauseOfRange, provisionByEId } from '../law/locate.ts';
import type { Pointing } from './ports.ts';

/** What was pointed at before the page had heard of the corrections: the clause that stands there now. */
export function pointingOn({ tree }: RevisionText, pointing: Pointing): Pointing {
  const { eId, start, end } = pointing;
  const named = provisionByEId(tree, eId);
  if (named && named.start <= start && end <= named.end && (pointing.selected || named.start === start))
    return pointing;
  const clause = clauseOfRange(tree, start, end) ?? clauseOfRange(tree, start, start);
  return clause ? { ...pointing, eId: clause.eId } : pointing;
}
