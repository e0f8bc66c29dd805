import { labelOf } from '../../lib/usecase/article-lines.ts';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { useHandsInUse, useRowGround } from './row-context.ts';

interface HandButtonsProps {
  readonly row: PairRow;
  readonly column: number;
  readonly eId: string;
}

/** What a person may do with one clause: seek its counterpart, part it from what stands beside it, or be the one sought. */
export function HandButtons({ row, column, eId }: HandButtonsProps) {
  const { say, revisions } = useRowGround();
  const hands = useHandsInUse();
  const article = revisions[column]?.byId.get(eId);
  if (!article || !hands) return null;
  const { picked, pick, join, part } = hands;
  const label = labelOf(article);
  if (picked) {
    if (Math.abs(picked.column - column) !== 1) return null;
    return (
      <div class="x-hand zt-noprint">
        <button class="zt-btn" type="button" data-join onClick={() => join({ column, article })}>
          <Icon name="link" small />
          {say('hand.joinHere')}
          <span class="zt-sr">{label}</span>
        </button>
      </div>
    );
  }
  const isAlone = [column - 1, column + 1].every((other) => (row.columns[other] ?? []).length === 0);
  return (
    <div class="x-hand zt-noprint">
      <button
        class="zt-btn zt-btn--quiet"
        type="button"
        data-pick
        aria-label={say('hand.joinOf', { label })}
        onClick={() => pick({ column, article })}
      >
        <Icon name="link" small />
        {say('hand.join')}
      </button>
      {!isAlone && (
        <button
          class="zt-btn zt-btn--quiet"
          type="button"
          data-part
          aria-label={say('hand.partOf', { label })}
          onClick={() => part(row, { column, article })}
        >
          <Icon name="broken" small />
          {say('hand.part')}
        </button>
      )}
    </div>
  );
}

/** Says that a person decided here, with the way back to what the program thinks. */
export function HandMark({ row }: { readonly row: PairRow }) {
  const { say } = useRowGround();
  const hands = useHandsInUse();
  return (
    <button
      class="x-by-hand"
      type="button"
      title={`${say('hand.markLong')}。${say('hand.forget')}`}
      aria-label={`${say('hand.mark')}：${say('hand.markLong')}。${say('hand.forget')}`}
      onClick={() => hands?.forget(row)}
    >
      {say('hand.mark')}
    </button>
  );
}
