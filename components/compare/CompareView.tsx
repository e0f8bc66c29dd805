import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  type ComparedRevision,
  type CompareRow,
  countSigns,
  foldRows,
  type PairRow,
  type PlacedComment,
  type Sign,
  wordsOfRow,
} from '../../lib/usecase/compare-rows.ts';
import { ChangeOutline } from './ChangeOutline.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FoldRowView } from './FoldRowView.tsx';
import { PairRowView } from './PairRowView.tsx';
import type { CompareSay } from './say.ts';
import { useRowKeys } from './use-row-keys.ts';

const changes: readonly Sign[] = ['edit', 'add', 'cut', 'split', 'merge', 'move', 'num'];

interface CompareViewProps {
  readonly sides: { readonly old: ComparedRevision; readonly new: ComparedRevision };
  readonly names: { readonly old: string; readonly new: string };
  readonly rows: readonly PairRow[];
  readonly say: CompareSay;
  /** The card of one comment, with what its writer may now do. */
  readonly card: (placed: PlacedComment) => ComponentChildren;
  /** What became of the comments as a whole; above the table. */
  readonly summary?: ComponentChildren;
}

/** Two revisions clause by clause: outline with change bars, filters, rows, comments beside each change. */
export function CompareView({ sides, names, rows, say, card, summary }: CompareViewProps) {
  const [shown, setShown] = useState<ReadonlySet<Sign>>(new Set([...changes, 'same']));
  const [onlyMine, setOnlyMine] = useState(false);
  const counts = useMemo(() => countSigns(rows), [rows]);
  const table = useMemo(() => {
    const chosen = onlyMine ? rows.filter((row) => row.comments.length > 0) : rows;
    return foldRows(chosen, shown, sides.new);
  }, [rows, shown, onlyMine, sides.new]);
  const { current, go, onKeyDown, container } = useRowKeys();
  const draw = (row: PairRow): ComponentChildren => (
    <PairRowView key={row.id} row={row} words={wordsOfRow(sides, row)} say={say} names={names}>
      {row.comments.map((placed) => card(placed))}
    </PairRowView>
  );
  return (
    <>
      <ChangeOutline rows={table} current={current} onGo={go} say={say} />
      <main class="x-main">
        <FilterBar
          counts={counts}
          shown={shown}
          onShown={setShown}
          onlyMine={onlyMine}
          onOnlyMine={setOnlyMine}
          say={say}
        />
        {summary}
        <div
          class="x-tab"
          role="table"
          aria-label={say('compare.table')}
          ref={container}
          onKeyDown={onKeyDown}
        >
          <Head sides={sides} names={names} say={say} />
          {table.map((row) => drawRow(row, draw, say))}
          {table.length === 0 && <p class="x-empty">{say('compare.nothing')}</p>}
        </div>
      </main>
    </>
  );
}

function drawRow(
  row: CompareRow,
  draw: (row: PairRow) => ComponentChildren,
  say: CompareSay,
): ComponentChildren {
  if (row.type === 'pair') return draw(row);
  if (row.type === 'fold')
    return (
      <FoldRowView key={row.id} row={row} say={say}>
        {() => row.rows.map(draw)}
      </FoldRowView>
    );
  return (
    <div key={row.id} class="x-chap" role="row" id={row.id} lang="zh-CN">
      <span role="cell">{row.words}</span>
    </div>
  );
}

function Head({ sides, names, say }: Pick<CompareViewProps, 'sides' | 'names' | 'say'>) {
  return (
    <div class="x-hd" role="row">
      <span role="columnheader">
        <b>{names.old}</b>　{say('compare.articles', { n: sides.old.articles.length })}
      </span>
      <span role="columnheader">
        <span class="zt-sr">{say('compare.relation')}</span>
      </span>
      <span role="columnheader">
        <b>{names.new}</b>　{say('compare.articles', { n: sides.new.articles.length })}
      </span>
      <span role="columnheader">
        <b>{say('compare.mine')}</b>
      </span>
    </div>
  );
}
