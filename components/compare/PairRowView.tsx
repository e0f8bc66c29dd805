import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../lib/usecase/article-lines.ts';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { HandMark } from './HandButtons.tsx';
import { InlineCells } from './InlineCells.tsx';
import { RelationSign } from './RelationSign.tsx';
import { useRowGround } from './row-context.ts';
import { SideCells } from './SideCells.tsx';

interface PairRowProps {
  readonly row: PairRow;
  /** Among the first in the table: drawn at once. */
  readonly isFirst: boolean;
  /** What stands beside the change. */
  readonly beside: () => ComponentChildren;
}

/** One row of clauses that belong together: their words in every draft, what happened between, what was said of them. */
export function PairRowView({ row, isFirst, beside }: PairRowProps) {
  const { layout, stage, hasBeside, revisions, say } = useRowGround();
  const [isDrawn, setIsDrawn] = useState(isFirst);
  const [isHot, setIsHot] = useState(false);
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(
    () => (isDrawn || !element.current ? undefined : stage.add(element.current, () => setIsDrawn(true))),
    [isDrawn, stage],
  );
  const width = layout === 'inline' ? 3 : revisions.length * 2;
  const cells = { row, isHot };
  return (
    <tr
      class={row.steps.some(({ byHand }) => byHand) ? 'x-row is-hand' : 'x-row'}
      id={row.id}
      tabIndex={-1}
      data-row
      ref={element}
      onPointerEnter={() => setIsHot(true)}
      onPointerLeave={() => setIsHot(false)}
      onFocusIn={() => setIsHot(true)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        setIsHot(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      {!isDrawn && (
        <td class="x-c x-shell" colSpan={width} lang="zh-CN">
          {row.columns.flat().map(labelOf).join('　')}
        </td>
      )}
      {isDrawn && (layout === 'side' ? <SideCells {...cells} /> : <InlineCells {...cells} />)}
      {isDrawn && hasBeside && (
        <td class="x-m">
          {row.restored && <p class="x-to">{say('compare.restored')}</p>}
          {beside()}
        </td>
      )}
    </tr>
  );
}

/** The signs of one step, and whether a person had a hand in it. */
export function StepSigns({ row, step }: { readonly row: PairRow; readonly step: number }) {
  const { say } = useRowGround();
  const own = row.steps[step];
  return (
    <>
      {own?.signs.map((sign) => (
        <RelationSign key={sign} sign={sign} say={say} />
      ))}
      {own?.byHand && <HandMark row={row} />}
    </>
  );
}
