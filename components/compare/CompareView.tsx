import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type CompareFilter, countRows, noFilter } from '../../lib/usecase/compare-filter.ts';
import { type PairRow, type Place, pairRows } from '../../lib/usecase/compare-rows.ts';
import { type CompareRow, tableRows } from '../../lib/usecase/compare-table.ts';
import { keepRows } from '../../lib/usecase/keep-rows.ts';
import { useAnnounce } from '../Announcer.tsx';
import { ChangeOutline } from './ChangeOutline.tsx';
import { CompareHead } from './CompareHead.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FoldRowView } from './FoldRowView.tsx';
import { GhostRowView } from './GhostRowView.tsx';
import { HandBar } from './HandBar.tsx';
import { HandNote } from './HandNote.tsx';
import { Legend } from './Legend.tsx';
import { MoveLines } from './MoveLines.tsx';
import { PairRowView } from './PairRowView.tsx';
import { HandsProvider, type Layout, RowGroundProvider } from './row-context.ts';
import type { CompareSay } from './say.ts';
import type { Comparison, ComparisonControl } from './use-comparison.ts';
import { useHands } from './use-hands.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useStage } from './use-stage.ts';

/** So many rows are drawn with the table, the others in turns. */
const firstRows = 8;

export interface BesideProps<P extends Place> {
  readonly places: readonly P[];
  /** What the column is called: 我的意见. */
  readonly head: string;
  /** What the filter and the outline say of a row that has some. */
  readonly words: string;
  readonly cards: (places: readonly P[]) => ComponentChildren;
  /** What became of all of them; above the table. */
  readonly summary?: ComponentChildren;
}

interface CompareViewProps<P extends Place> {
  readonly comparison: Comparison;
  readonly setLinks: ComparisonControl['setLinks'];
  readonly layout: Layout;
  readonly beside: BesideProps<P>;
  readonly say: CompareSay;
}

/** Two or three revisions clause by clause: outline with change bars, filters, rows, and what stands beside each. */
export function CompareView<P extends Place>(props: CompareViewProps<P>) {
  const { comparison, setLinks, layout, beside, say } = props;
  const [filter, setFilter] = useState(noFilter);
  const rows = useRows(comparison, beside.places);
  const counts = useMemo(() => countRows(rows), [rows]);
  const revisions = comparison.columns;
  const table = useMemo(() => tableRows(rows, revisions, filter), [rows, revisions, filter]);
  const ghosts = useMemo(() => table.filter((row) => row.type === 'ghost'), [table]);
  const { current, go, onKeyDown, container } = useRowKeys(table);
  const stage = useStage();
  const hands = useHands(comparison, setLinks);
  const hasBeside = beside.places.length > 0 || rows.some(({ restored }) => restored);
  const ground = useMemo(
    () => ({ revisions, layout, say, stage, onGo: go, hasBeside }),
    [revisions, layout, say, stage, go, hasBeside],
  );
  const width = (layout === 'inline' ? 2 : revisions.length * 2 - 1) + (hasBeside ? 1 : 0);
  const body = useBody(table, { width, say, cards: beside.cards });
  const announce = useAnnounce();
  const onFilter = (next: CompareFilter) => {
    setFilter(next);
    announce(say('compare.shown', { n: tableRows(rows, revisions, next).filter(isReal).length }));
  };
  const look = `x-tab x-tab--${layout === 'inline' ? 'inline' : revisions.length}${hasBeside ? '' : ' x-tab--bare'}`;
  return (
    <HandsProvider value={hands}>
      <RowGroundProvider value={ground}>
        <ChangeOutline rows={table} current={current} onGo={go} besideWords={beside.words} say={say} />
        <main class="x-main">
          <FilterBar
            counts={counts}
            filter={filter}
            onFilter={onFilter}
            besideWords={beside.words}
            say={say}
          />
          <HandBar hands={hands} revisions={revisions} say={say} />
          {beside.summary}
          <HandNote rows={rows} hands={hands} say={say} />
          <div class="x-sheet">
            <table class={look} aria-label={say('compare.table')} ref={container} onKeyDown={onKeyDown}>
              <CompareHead head={beside.head} />
              <tbody>{body}</tbody>
            </table>
            <MoveLines table={container} ghosts={ghosts} />
          </div>
          {table.length === 0 && <p class="x-empty">{say('compare.nothing')}</p>}
          <Legend />
        </main>
      </RowGroundProvider>
    </HandsProvider>
  );
}

function isReal({ type }: CompareRow): boolean {
  return type === 'pair' || type === 'fold';
}

function useRows<P extends Place>(
  { columns, aligned, links }: Comparison,
  places: readonly P[],
): readonly PairRow<P>[] {
  const before = useRef<readonly PairRow<P>[]>([]);
  return useMemo(() => {
    const rows = pairRows({
      revisions: columns,
      aligned: aligned.rows,
      links,
      troubles: aligned.troubles,
      beside: places,
    });
    before.current = keepRows(before.current, rows);
    return before.current;
  }, [columns, aligned, links, places]);
}

interface BodyNeeds<P extends Place> {
  readonly width: number;
  readonly say: CompareSay;
  readonly cards: (places: readonly P[]) => ComponentChildren;
}

/** The rows as they are drawn. A row that is the same value as before is the same element too, and costs nothing. */
function useBody<P extends Place>(table: readonly CompareRow<P>[], { width, say, cards }: BodyNeeds<P>) {
  const drawn = useRef(new WeakMap<PairRow<P>, VNode>());
  useMemo(() => {
    drawn.current = new WeakMap();
  }, [cards]);
  const draw = useCallback(
    (row: PairRow<P>, at: number): VNode => {
      const known = drawn.current.get(row);
      if (known) return known;
      const element = (
        <PairRowView key={row.id} row={row} isFirst={at < firstRows} beside={() => cards(row.beside)} />
      );
      drawn.current.set(row, element);
      return element;
    },
    [cards],
  );
  const element = (row: CompareRow<P>, at: number): VNode => {
    if (row.type === 'pair') return draw(row, at);
    if (row.type === 'ghost') return <GhostRowView key={row.id} row={row} width={width} />;
    if (row.type === 'fold')
      return (
        <FoldRowView key={row.id} row={row} width={width} say={say}>
          {() => row.rows.map((each) => draw(each, firstRows))}
        </FoldRowView>
      );
    return (
      <tr key={row.id} class="x-chap" id={row.id} lang="zh-CN">
        <td colSpan={width}>{row.words}</td>
      </tr>
    );
  };
  return useMemo(() => table.map(element), [table, width, say, draw]);
}
