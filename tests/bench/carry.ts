import { scoreCarry } from '../../scripts/eval/carry.ts';
import { revisionCases } from '../../scripts/eval/gold.ts';
import type { Row } from '../../scripts/table.ts';
import { approximate, exactWithContext, nearestExact } from './quote-rules.ts';

/** Where comments end up on the next revision, by our rule and by those of others. Needs ZHUTIAO_CORPUS. */
export async function bench(): Promise<readonly Row[]> {
  const corpus = process.env.ZHUTIAO_CORPUS;
  if (corpus === undefined) return [{ what: 'ZHUTIAO_CORPUS is not set: nothing was measured' }];
  const cases = revisionCases(corpus, 'zh/revisions');
  return [
    ...scoreCarry('ours', cases),
    ...scoreCarry('hypothesis', cases, approximate),
    ...scoreCarry('Apache Annotator', cases, exactWithContext),
    ...scoreCarry('nearest indexOf', cases, nearestExact),
  ];
}
