import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Provision } from '../../lib/law/provision.ts';
import type { FoldRow } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { RelationSign } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface FoldRowProps {
  readonly row: FoldRow;
  readonly say: CompareSay;
  /** The rows of the run, drawn only once they are asked for. */
  readonly children: () => ComponentChildren;
}

/** A run of clauses without a change in words: said in one line, opened on request. */
export function FoldRowView({ row, say, children }: FoldRowProps) {
  const [open, setOpen] = useState(false);
  const before = span(
    row.rows.flatMap((each) => each.old),
    say,
  );
  const after = span(
    row.rows.flatMap((each) => each.new),
    say,
  );
  return (
    <>
      <div class="x-fold" role="row" id={row.id} tabIndex={-1} data-row>
        <div role="cell">
          <RelationSign sign={row.sign} say={say} />
          <span>{row.sign === 'num' ? say('compare.now', { before, after }) : after}</span>
          <span class="zt-count">{say(`compare.count.${row.sign}`, { n: row.rows.length })}</span>
          <button
            class="zt-btn zt-btn--quiet zt-noprint"
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say(open ? 'common.hide' : 'common.show')} <Icon name={open ? 'up' : 'down'} small />
          </button>
        </div>
      </div>
      {open && children()}
    </>
  );
}

function span(articles: readonly Provision[], say: CompareSay): string {
  const labels = articles.map((article) => article.label.replace(/\s/g, ''));
  const [first = '', second] = labels;
  const last = labels.at(-1) ?? first;
  if (second === undefined) return first;
  return say(labels.length === 2 ? 'compare.and' : 'compare.range', { first, last });
}
