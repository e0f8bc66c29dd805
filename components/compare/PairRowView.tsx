import type { ComponentChildren } from 'preact';
import type { PairRow } from '../../lib/usecase/compare-rows.ts';
import type { ArticleWords, SideBySide } from '../../lib/usecase/side-by-side.ts';
import { Icon } from '../Icon.tsx';
import { ArticleText } from './ArticleText.tsx';
import { RelationSign } from './RelationSign.tsx';
import type { CompareSay } from './say.ts';

interface PairRowProps {
  readonly row: PairRow;
  readonly words: SideBySide;
  readonly say: CompareSay;
  /** Names of the two drafts, said before each column where the columns stand below each other. */
  readonly names: { readonly old: string; readonly new: string };
  /** The comment cards that stand beside the change. */
  readonly children?: ComponentChildren;
}

/** One pair of clauses: the earlier words, the relation's sign, the later words, and what was said of them. */
export function PairRowView({ row, words, say, names, children }: PairRowProps) {
  return (
    <div class="x-row" role="row" id={row.id} tabIndex={-1} data-row>
      <div class="x-c" role="cell">
        <span class="x-only-narrow">{names.old}</span>
        <Column articles={words.old} form={row.pair.kind === 'deleted' ? 'cut' : null} say={say} side="old" />
        {row.moved && (
          <p class="x-to">
            <Icon name="move" small />
            {say('compare.moved', row.moved)}
          </p>
        )}
      </div>
      <div class="x-r" role="cell">
        {row.signs.map((sign) => (
          <RelationSign key={sign} sign={sign} say={say} />
        ))}
      </div>
      <div class="x-c" role="cell">
        <span class="x-only-narrow">{names.new}</span>
        <Column
          articles={words.new}
          form={row.pair.kind === 'inserted' ? 'add' : null}
          say={say}
          side="new"
        />
      </div>
      <div class="x-m" role="cell">
        {children}
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly articles: readonly ArticleWords[];
  readonly form: 'cut' | 'add' | null;
  readonly say: CompareSay;
  readonly side: 'old' | 'new';
}

function Column({ articles, form, say, side }: ColumnProps) {
  if (articles.length === 0) return <div class="x-none">{say(`compare.none.${side}`)}</div>;
  const texts = articles.map((words) => (
    <ArticleText key={words.eId} words={words} say={say} plain={form !== null} />
  ));
  if (form === 'cut') return <del class="zt-del-block">{texts}</del>;
  if (form === 'add') return <ins class="zt-ins-block">{texts}</ins>;
  return <>{texts}</>;
}
