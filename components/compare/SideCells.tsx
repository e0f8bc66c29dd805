import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { type ColumnWords, columnWords } from '../../lib/usecase/column-words.ts';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { ArticleText } from './ArticleText.tsx';
import { HandButtons } from './HandButtons.tsx';
import { StepSigns } from './PairRowView.tsx';
import { useRowGround } from './row-context.ts';
import { TroubleNote } from './TroubleNote.tsx';

interface CellsProps {
  readonly row: PairRow;
  /** Pointed at or holding the focus: what can be done with it is shown. */
  readonly isHot: boolean;
}

/** 并排: a cell for every draft, and between them what happened. */
export function SideCells({ row, isHot }: CellsProps) {
  const { revisions } = useRowGround();
  const words = useMemo(() => columnWords(revisions, row), [revisions, row]);
  return (
    <>
      {words.map((column, at) => (
        <Fragment key={revisions[at]?.id}>
          {at > 0 && (
            <td class="x-r">
              <StepSigns row={row} step={at - 1} />
            </td>
          )}
          <td class="x-c">
            <span class="x-only-narrow">{revisions[at]?.name}</span>
            <Column column={column} row={row} at={at} isHot={isHot} />
            <Notes row={row} column={at} />
          </td>
        </Fragment>
      ))}
    </>
  );
}

interface ColumnProps extends CellsProps {
  readonly column: ColumnWords;
  readonly at: number;
}

function Column({ column, row, at, isHot }: ColumnProps) {
  const { say, revisions } = useRowGround();
  if (column.articles.length === 0) {
    const isBefore = row.columns.slice(0, at).every((articles) => articles.length === 0);
    return (
      <div class="x-none">
        {say(isBefore && at < revisions.length - 1 ? 'compare.none.before' : 'compare.none.after')}
      </div>
    );
  }
  const texts = column.articles.map((words) => (
    <div class="x-art" key={words.eId}>
      <ArticleText words={words} say={say} />
      {isHot && <HandButtons row={row} column={at} eId={words.eId} />}
    </div>
  ));
  const whole = column.cut ? <del class="zt-del-block">{texts}</del> : <div>{texts}</div>;
  return column.added ? <ins class="zt-ins-block">{whole}</ins> : whole;
}

/** Where a moved article came from, and citations in doubt. */
export function Notes({ row, column }: { readonly row: PairRow; readonly column: number }) {
  const { say } = useRowGround();
  const moved = row.steps[column]?.moved;
  return (
    <>
      {moved && (
        <p class="x-to">
          <Icon name="move" small />
          {say('compare.moved', moved)}
        </p>
      )}
      {row.troubles
        .filter((trouble) => trouble.column === column)
        .map((trouble) => (
          <TroubleNote key={trouble.start} trouble={trouble} />
        ))}
    </>
  );
}
