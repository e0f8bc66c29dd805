import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Provision } from '../../lib/law/provision.ts';
import { labelOf } from '../../lib/usecase/article-lines.ts';
import type { FoldRow } from '../../lib/usecase/compare-table.ts';
import { Icon } from '../Icon.tsx';
import { RelationSign } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface FoldRowProps {
  readonly row: FoldRow;
  /** Cells of a row. */
  readonly width: number;
  readonly say: CompareSay;
  /** The rows of the run, drawn only once they are asked for. */
  readonly children: () => ComponentChildren;
}

/** A run of clauses without a change in words: said in one line, opened on request. */
export function FoldRowView({ row, width, say, children }: FoldRowProps) {
  const [open, setOpen] = useState(false);
  const before = span(
    row.rows.flatMap(({ columns }) => columns[0] ?? []),
    say,
  );
  const after = span(
    row.rows.flatMap(({ columns }) => columns.at(-1) ?? []),
    say,
  );
  return (
    <>
      <tr class="x-fold" id={row.id} tabIndex={-1} data-row>
        <td colSpan={width}>
          <div>
            <RelationSign sign={row.sign} say={say} />
            <span>{row.sign === 'num' ? say('compare.now', { before, after }) : after}</span>
            <span class="zt-count">{say(`compare.count.${row.sign}`, { n: row.rows.length })}</span>
            <button
              class="zt-btn zt-btn--quiet zt-noprint"
              type="button"
              data-enter
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {say(open ? 'common.hide' : 'common.show')} <Icon name={open ? 'up' : 'down'} small />
            </button>
          </div>
        </td>
      </tr>
      {open && children()}
    </>
  );
}

function span(articles: readonly Provision[], say: CompareSay): string {
  const labels = articles.map(labelOf);
  const [first = '', second] = labels;
  const last = labels.at(-1) ?? first;
  if (second === undefined) return first;
  return say(labels.length === 2 ? 'compare.and' : 'compare.range', { first, last });
}
