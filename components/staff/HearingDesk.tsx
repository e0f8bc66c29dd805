import './assign/assign.css';
import './find/find.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { may } from '../../lib/hearing/staff/roles.ts';
import { isWanted, type Wanted } from '../../lib/usecase/find-comments.ts';
import { useVoice } from '../say.tsx';
import { DeskActsContext } from './assign/desk-acts.ts';
import { useActsOn } from './assign/use-acts-on.ts';
import { ClauseDesk } from './ClauseDesk.tsx';
import { ClauseList } from './ClauseList.tsx';
import { clausesToShow } from './clauses.ts';
import { DeskHead } from './DeskHead.tsx';
import { FindBar } from './find/FindBar.tsx';
import { FindDesk } from './find/FindDesk.tsx';
import { useFind } from './find/use-find.ts';
import { useTags } from './find/use-tags.ts';
import { SingleKeysContext, useDeskKeys, useSingleKeys } from './keys/desk-keys.ts';
import { KeySheet } from './keys/KeySheet.tsx';
import { SectionNav } from './SectionNav.tsx';
import type { SectionProps } from './section.ts';
import { useStaffSay } from './staff-say.ts';
import { type DeskGround, useGround, useProgress } from './use-desk-state.ts';

/** 意见汇总: clauses at the left, what was said in the middle, what is decided at the right. */
export function HearingDesk({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const say = useStaffSay();
  const { language } = useVoice();
  const [revisionId, setRevisionId] = useState<string | null>(null);
  const [ground, again] = useGround(office, hearingId, revisionId);
  if (ground.state === 'loading') return <p class="staff-wait">{say('staff.loading')}</p>;
  if (ground.state === 'none') {
    return (
      <div class="staff-wait">
        <p>{say('staff.noRevision')}</p>
        <SectionNav hearingId={hearingId} role={role} here="opinions" />
      </div>
    );
  }
  if (ground.state === 'failed') {
    return (
      <div class="staff-wait" role="alert">
        <p>{say('staff.failed', { words: ground.problem.words[language] })}</p>
        <button
          class="zt-btn"
          type="button"
          onClick={ground.problem.code === 'unauthenticated' ? onDoor : again}
        >
          {say('staff.again')}
        </button>
      </div>
    );
  }
  return (
    <Desk
      office={office}
      hearingId={hearingId}
      role={role}
      ground={ground.value}
      onBack={onBack}
      onRevision={setRevisionId}
    />
  );
}

interface DeskProps extends Omit<SectionProps, 'onDoor' | 'who'> {
  readonly ground: DeskGround;
  readonly onRevision: (revisionId: string) => void;
}

function Desk({ office, hearingId, role, ground, onBack, onRevision }: DeskProps) {
  const { revision, title } = ground;
  const common = useStaffSay();
  const [progress, readProgress] = useProgress(office, hearingId, revision.id);
  const shown = useMemo(() => clausesToShow(revision, progress), [revision, progress]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted>({});
  const [sheet, setSheet] = useState(false);
  const [single, setSingle] = useSingleKeys();
  const field = useRef<HTMLInputElement>(null);
  const [tags, putTags] = useTags(office, hearingId);
  // What was said to earlier revisions is found too; a clause is one of this revision.
  const asked = wanted.clause === undefined ? wanted : { ...wanted, revision: revision.id };
  const { found, trouble, again, more } = useFind(office, hearingId, asked);
  const first = shown.find(({ comments }) => comments > 0) ?? shown[0];
  const clause = shown.find(({ eId }) => eId === chosen) ?? first;
  const at = clause === undefined ? -1 : shown.indexOf(clause);
  const step = (by: 1 | -1) => setChosen(shown[at + by]?.eId ?? chosen);
  const rights = { mayDecide: may(role, 'decide'), mayPublish: may(role, 'publish') };
  const of = { office, hearingId, revision, tags, onTag: putTags };
  const [turn, setTurn] = useState(0);
  const acts = useActsOn({ office, hearingId, ground, role }, async () => {
    setTurn(turn + 1);
    await again();
  });
  return (
    <DeskActsContext.Provider value={acts}>
      <SingleKeysContext.Provider value={single}>
        <DeskKeys
          onStep={isWanted(wanted) ? () => {} : step}
          onFind={() => field.current?.focus()}
          onSheet={() => setSheet(true)}
        />
        <div class="staff zt-desk">
          <DeskHead
            title={title}
            clauses={shown}
            hearingId={hearingId}
            role={role}
            onBack={onBack}
            onKeys={() => setSheet(true)}
            revisions={ground.revisions}
            revisionId={revision.id}
            onRevision={onRevision}
          />
          <FindBar
            wanted={wanted}
            tags={tags}
            clause={clause ? { eId: clause.eId, words: clause.citation || common('staff.wholeDraft') } : null}
            total={found?.total ?? null}
            field={field}
            onWanted={setWanted}
          />
          <ClauseList
            clauses={shown}
            chosen={clause?.eId ?? null}
            onChoose={(eId) => {
              setChosen(eId);
              setWanted({});
            }}
          />
          {clause && isWanted(wanted) && (
            <FindDesk
              {...of}
              clause={clause}
              wanted={asked}
              found={found}
              trouble={trouble}
              {...rights}
              onMore={more}
              onChanged={async () => {
                readProgress();
                await again();
              }}
            />
          )}
          {clause && !isWanted(wanted) && (
            <ClauseDesk
              key={`${clause.eId} ${turn}`}
              {...of}
              {...rights}
              clause={clause}
              onStep={step}
              onChanged={readProgress}
            />
          )}
          {sheet && <KeySheet on={single} onSwitch={setSingle} onClose={() => setSheet(false)} />}
        </div>
      </SingleKeysContext.Provider>
    </DeskActsContext.Provider>
  );
}

interface DeskKeysProps {
  readonly onStep: (by: 1 | -1) => void;
  readonly onFind: () => void;
  readonly onSheet: () => void;
}

/** Keys that hold for the whole desk, whichever clause is open: none is lost between two. */
function DeskKeys({ onStep, onFind, onSheet }: DeskKeysProps) {
  useDeskKeys({ j: () => onStep(1), k: () => onStep(-1), '/': onFind, '?': onSheet });
  return null;
}
