import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import type { CompareSay } from './say.ts';
import type { Hands } from './use-hands.ts';

interface HandNoteProps {
  readonly rows: readonly PairRow[];
  readonly hands: Hands;
  readonly say: CompareSay;
}

/** How much of the table a person has settled, and the way back. */
export function HandNote({ rows, hands, say }: HandNoteProps) {
  const n = rows.filter(({ steps }) => steps.some(({ byHand }) => byHand)).length;
  if (n === 0) return null;
  return (
    <div class="zt-note x-sum">
      <Icon name="link" />
      <div>{say('hand.count', { n })}</div>
      <button class="zt-btn" type="button" onClick={hands.forgetAll}>
        {say('hand.forgetAll')}
      </button>
    </div>
  );
}
