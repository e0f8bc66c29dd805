import '../../compare/compare.css';
import '../../compare/compare-bar.css';
import '../../compare/compare-hand.css';
import '../../compare/compare-adapt.css';
import { useMemo, useRef } from 'preact/hooks';
import type { DraftTree } from '../../../lib/law/provision.ts';
import type { Correction } from '../../../lib/revision/correction.ts';
import { alignRevisions } from '../../../lib/usecase/align-revisions.ts';
import { type Link, withLink, withoutLink } from '../../../lib/usecase/alignment-edit.ts';
import { noFilter } from '../../../lib/usecase/compare-filter.ts';
import { comparedRevision, type PairRow, pairRows } from '../../../lib/usecase/compare-rows.ts';
import { tableRows } from '../../../lib/usecase/compare-table.ts';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { useAnnounce } from '../../Announcer.tsx';
import { FoldRowView } from '../../compare/FoldRowView.tsx';
import { GhostRowView } from '../../compare/GhostRowView.tsx';
import { PairRowView } from '../../compare/PairRowView.tsx';
import { RowGroundProvider } from '../../compare/row-context.ts';
import { compareSay } from '../../compare/say.ts';
import { useStage } from '../../compare/use-stage.ts';
import { useVoice } from '../../say.tsx';
import { useSetupSay } from '../setup/setup-say.ts';
import { LinkActs } from './LinkActs.tsx';

interface AlignStepProps {
  readonly last: OfficeRevision | null;
  readonly fresh: string;
  readonly tree: DraftTree;
  readonly corrections: readonly Correction[];
  readonly onCorrections: (corrections: readonly Correction[]) => void;
}

/** Below this a pair is shown as doubtful. It only leads the eye: nothing else follows from it. */
const unsureBelow = 0.75;

/** Cells of a row: two columns, what happened between, what can be done. */
const width = 4;

/** 核对条文对应: row by row which article became which, to be linked and parted by hand. */
export function AlignStep({ last, fresh, tree, corrections, onCorrections }: AlignStepProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  const announce = useAnnounce();
  const past = useRef<(readonly Correction[])[]>([]);
  const compare = useMemo(() => compareSay(language), [language]);
  const stage = useStage();
  const sides = useMemo(
    () =>
      last && {
        old: comparedRevision({ id: last.id, name: last.label ?? last.title }, last),
        new: comparedRevision({ id: '', name: say('drafts.step.text') }, { text: fresh, tree }),
      },
    [last, fresh, tree, say],
  );
  const aligned = useMemo(
    () => last && alignRevisions({ revisions: [last, { text: fresh, tree }], links: [corrections] }),
    [last, fresh, tree, corrections],
  );
  const ground = useMemo(
    () =>
      sides && {
        revisions: [sides.old, sides.new],
        layout: 'side' as const,
        say: compare,
        stage,
        onGo: goTo,
        hasBeside: true,
      },
    [sides, compare, stage],
  );
  if (sides === null || aligned === null || ground === null) return <p>{say('drafts.first')}</p>;
  const { revisions } = ground;
  const rows = pairRows({ revisions, aligned: aligned.rows, links: [], troubles: [], beside: [] });
  const pairOf = (row: PairRow) => row.steps[0]?.pairs[0];
  const labelOf = (side: 'old' | 'new', eId: string) =>
    sides[side].articles.find((article) => article.eId === eId)?.label.trim() ?? eId;
  const set = (to: readonly Correction[], words: string) => {
    past.current.push(corrections);
    onCorrections(to);
    announce(words);
  };
  const named = (link: Link) => ({ old: labelOf('old', link.old), new: labelOf('new', link.new) });
  const acts = {
    onLink: (link: Link) =>
      set(withLink(corrections, aligned.steps[0] ?? [], link), say('drafts.told', named(link))),
    onPart: (link: Link) => set(withoutLink(corrections, link), say('drafts.parted', named(link))),
  };
  const touched = new Set(corrections.flatMap((each) => [`old ${each.old}`, `new ${each.new}`]));
  const isTouched = (row: PairRow) => {
    const pair = pairOf(row);
    return (
      pair?.old.some((eId) => touched.has(`old ${eId}`)) || pair?.new.some((eId) => touched.has(`new ${eId}`))
    );
  };
  const isUnsure = (row: PairRow) => (pairOf(row)?.score ?? 1) < unsureBelow;
  const besideOf = (row: PairRow) => {
    const pair = pairOf(row);
    return (
      <>
        {isUnsure(row) && !isTouched(row) && <p class="zt-state zt-state--warn">{say('drafts.unsure')}</p>}
        {isTouched(row) && <p class="zt-state">{say('drafts.byHand')}</p>}
        {pair && <LinkActs pair={pair} sides={sides} labelOf={labelOf} {...acts} />}
      </>
    );
  };
  const pairView = (row: PairRow, at: number) => (
    <PairRowView key={row.id} row={row} isFirst={at < firstRows} beside={() => besideOf(row)} />
  );
  return (
    <>
      <p class="setup-lead">{say('drafts.alignLead')}</p>
      <div class="setup-add align-bar">
        <span>{say('drafts.summary', { n: rows.length, m: rows.filter(isUnsure).length })}</span>
        <span role="status">
          {corrections.length === 0
            ? say('drafts.noCorrections')
            : say('drafts.corrections', { n: corrections.length })}
        </span>
        <button
          class="zt-btn"
          type="button"
          disabled={corrections.length === 0}
          onClick={() => onCorrections(past.current.pop() ?? [])}
        >
          {say('drafts.undo')}
        </button>
        <button
          class="zt-btn"
          type="button"
          disabled={corrections.length === 0}
          onClick={() => set([], say('drafts.reset'))}
        >
          {say('drafts.reset')}
        </button>
      </div>
      <RowGroundProvider value={ground}>
        <table class="align x-tab" aria-label={say('drafts.step.align')}>
          <tbody>
            {tableRows(rows, revisions, noFilter).map((row, at) => {
              if (row.type === 'chapter')
                return (
                  <tr key={row.id} class="x-chap" lang="zh-CN">
                    <td colSpan={width}>{row.words}</td>
                  </tr>
                );
              if (row.type === 'ghost') return <GhostRowView key={row.id} row={row} width={width} />;
              if (row.type === 'fold')
                return (
                  <FoldRowView key={row.id} row={row} width={width} say={compare}>
                    {() => row.rows.map(pairView)}
                  </FoldRowView>
                );
              return pairView(row, at);
            })}
          </tbody>
        </table>
      </RowGroundProvider>
    </>
  );
}

/** So many rows are drawn at once, the others in turns. */
const firstRows = 8;

function goTo(rowId: string): void {
  document.getElementById(rowId)?.scrollIntoView({ block: 'center' });
}
