import '../../compare/compare.css';
import { useMemo, useRef } from 'preact/hooks';
import type { DraftTree } from '../../../lib/law/provision.ts';
import { align } from '../../../lib/revision/align.ts';
import type { Correction } from '../../../lib/revision/correction.ts';
import { type Link, withLink, withoutLink } from '../../../lib/usecase/alignment-edit.ts';
import {
  comparedRevision,
  foldRows,
  type PairRow,
  pairRows,
  wordsOfRow,
} from '../../../lib/usecase/compare-rows.ts';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { useAnnounce } from '../../Announcer.tsx';
import { FoldRowView } from '../../compare/FoldRowView.tsx';
import { PairRowView } from '../../compare/PairRowView.tsx';
import { compareSay } from '../../compare/say.ts';
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

const everySign = new Set(['same', 'edit', 'num', 'move', 'split', 'merge', 'add', 'cut'] as const);

/** 核对条文对应: row by row which article became which, to be linked and parted by hand. */
export function AlignStep({ last, fresh, tree, corrections, onCorrections }: AlignStepProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  const announce = useAnnounce();
  const past = useRef<(readonly Correction[])[]>([]);
  const compare = useMemo(() => compareSay(language), [language]);
  const sides = useMemo(
    () =>
      last && {
        old: comparedRevision(last.text, last.tree.provisions),
        new: comparedRevision(fresh, tree.provisions),
      },
    [last, fresh, tree],
  );
  const alignment = useMemo(
    () => last && align(last, { text: fresh, tree }, corrections),
    [last, fresh, tree, corrections],
  );
  if (last === null || sides === null || alignment === null) return <p>{say('drafts.first')}</p>;
  const rows = pairRows(sides, alignment, []);
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
      set(withLink(corrections, alignment.pairs, link), say('drafts.told', named(link))),
    onPart: (link: Link) => set(withoutLink(corrections, link), say('drafts.parted', named(link))),
  };
  const touched = new Set(corrections.flatMap((each) => [`old ${each.old}`, `new ${each.new}`]));
  const isTouched = ({ pair }: PairRow) =>
    pair.old.some((eId) => touched.has(`old ${eId}`)) || pair.new.some((eId) => touched.has(`new ${eId}`));
  const isUnsure = ({ pair }: PairRow) => pair.score < unsureBelow;
  const names = { old: last.label ?? last.title, new: say('drafts.step.text') };
  const pairView = (row: PairRow) => (
    <PairRowView key={row.id} row={row} words={wordsOfRow(sides, row)} say={compare} names={names}>
      {isUnsure(row) && !isTouched(row) && <p class="zt-state zt-state--warn">{say('drafts.unsure')}</p>}
      {isTouched(row) && <p class="zt-state">{say('drafts.byHand')}</p>}
      <LinkActs row={row} sides={sides} labelOf={labelOf} {...acts} />
    </PairRowView>
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
      <div class="align" role="table" aria-label={say('drafts.step.align')}>
        {foldRows(rows, everySign, sides.new).map((row) => {
          if (row.type === 'chapter')
            return (
              <div key={row.id} class="x-chap" role="row" lang="zh-CN">
                <span role="cell">{row.words}</span>
              </div>
            );
          if (row.type === 'fold')
            return (
              <FoldRowView key={row.id} row={row} say={compare}>
                {() => row.rows.map(pairView)}
              </FoldRowView>
            );
          return pairView(row);
        })}
      </div>
    </>
  );
}
