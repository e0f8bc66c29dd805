import { useMemo } from 'preact/hooks';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { inlineWords } from '../../lib/usecase/inline-words.ts';
import { HandButtons } from './HandButtons.tsx';
import { InlineText } from './InlineText.tsx';
import { StepSigns } from './PairRowView.tsx';
import { useRowGround } from './row-context.ts';
import { Notes } from './SideCells.tsx';

interface CellsProps {
  readonly row: PairRow;
  readonly isHot: boolean;
}

/** 合一: one cell; with three drafts what happened at each step stands below one another. */
export function InlineCells({ row, isHot }: CellsProps) {
  const { revisions, say } = useRowGround();
  const steps = useMemo(
    () => row.steps.map((_, step) => inlineWords(revisions, row, step)),
    [revisions, row],
  );
  return (
    <>
      <td class="x-r">
        {row.steps.map((_, step) => (
          // Steps have no identity but their place.
          <StepSigns key={`${step}`} row={row} step={step} />
        ))}
      </td>
      <td class="x-c">
        {steps.map(
          (lines, step) =>
            lines && (
              <div class="x-art" key={`${step}`}>
                {steps.length > 1 && (
                  <p class="x-step">
                    {say('compare.step', {
                      from: revisions[step]?.name ?? '',
                      to: revisions[step + 1]?.name ?? '',
                    })}
                  </p>
                )}
                <InlineText lines={lines} say={say} />
              </div>
            ),
        )}
        {isHot &&
          row.columns.map((articles, column) =>
            articles.map(({ eId }) => (
              <HandButtons key={`${column}${eId}`} row={row} column={column} eId={eId} />
            )),
          )}
        {row.columns.map((_, column) => (
          <Notes key={`${column}`} row={row} column={column} />
        ))}
      </td>
    </>
  );
}
