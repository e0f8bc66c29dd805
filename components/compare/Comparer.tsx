import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparableHead, ComparePort, CompareSource } from '../../lib/usecase/compare-port.ts';
import type { Place } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { type BesideProps, CompareView } from './CompareView.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { LayoutSwitch } from './LayoutSwitch.tsx';
import { RevisionChoice } from './RevisionChoice.tsx';
import type { Layout } from './row-context.ts';
import type { CompareSay } from './say.ts';
import { useChosen } from './use-chosen.ts';
import { type Comparison, useComparison } from './use-comparison.ts';
import { Nothing, Working } from './Working.tsx';

/** Where the comparison has everything from; the same for a person's own drafts and for an office's hearing. */
export interface CompareGround {
  readonly source: CompareSource;
  readonly beside: ComparePort;
  /** Oldest first. */
  readonly heads: readonly ComparableHead[];
  /** Without the brackets of a title. */
  readonly title: string;
}

interface ComparerProps<P extends Place> {
  readonly ground: CompareGround;
  /** What stands beside the rows of these revisions. */
  readonly useBeside: (chosen: readonly ComparableHead[], comparison: Comparison | null) => BesideProps<P>;
  /** What stands before the title: the way back, the brand. */
  readonly before: ComponentChildren;
  /** What stands behind it: the way to other parts. */
  readonly behind?: ComponentChildren;
  readonly say: CompareSay;
}

/** 各稿对照: revisions to choose, layout, papers, and the table. */
export function Comparer<P extends Place>({ ground, useBeside, before, behind, say }: ComparerProps<P>) {
  const { heads, title } = ground;
  const { chosen, choose } = useChosen(heads);
  const control = useComparison(ground, chosen);
  const { comparing } = control;
  const comparison =
    comparing.state === 'ready'
      ? comparing.comparison
      : comparing.state === 'working'
        ? comparing.before
        : null;
  const beside = useBeside(chosen, comparison);
  const [layout, setLayout] = useState<Layout>('side');
  return (
    <div class="x">
      <header class="x-top">
        {before}
        <h1 lang="zh-CN">{say('compare.title', { draft: title })}</h1>
        {behind}
        <span class="zt-grow" />
        <RevisionChoice heads={heads} chosen={chosen} onChoose={choose} say={say} />
        <LayoutSwitch layout={layout} onLayout={setLayout} say={say} />
        {comparison && <ExportMenu comparison={comparison} title={title} port={ground.beside} say={say} />}
        <button class="zt-btn" type="button" disabled={comparison === null} onClick={() => print()}>
          <Icon name="print" />
          {say('compare.print')}
        </button>
      </header>
      <div class="zt-ww x-ww" />
      {chosen.length < 2 ? (
        <Nothing title={say('compare.one')} words={say('compare.oneMore')} />
      ) : comparison === null ? (
        comparing.state !== 'ready' && <Working comparing={comparing} control={control} say={say} />
      ) : (
        <CompareView
          key={chosen.map(({ id }) => id).join(' ')}
          comparison={comparison}
          setLinks={control.setLinks}
          layout={layout}
          beside={beside}
          say={say}
        />
      )}
    </div>
  );
}
