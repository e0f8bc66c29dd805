import { useState } from 'preact/hooks';
import type { Office, OfficeRevision, Trouble } from '../../lib/usecase/office.ts';
import { useVoice } from '../say.tsx';
import { ClausePane } from './ClausePane.tsx';
import type { ClauseRow } from './clauses.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { groupsOn } from './groups-on.ts';
import { useStaffSay } from './staff-say.ts';
import { useClause } from './use-desk-state.ts';
import { useListKeys } from './use-list-keys.ts';

interface ClauseDeskProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly revision: OfficeRevision;
  readonly clause: ClauseRow;
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onChanged: () => void;
}

/** What is chosen on a clause: a group by its id (`null`: those in none), or single comments. */
export interface Chosen {
  readonly group: string | null | undefined;
  readonly picked: ReadonlySet<string>;
}

/** One clause: what was said, and what is decided on it. */
export function ClauseDesk(props: ClauseDeskProps) {
  const { office, hearingId, revision, clause, mayDecide, mayPublish, onStep, onChanged } = props;
  const say = useStaffSay();
  const { language } = useVoice();
  const [loaded, read] = useClause(office, hearingId, { revision: revision.id, clause: clause.eId });
  const [chosen, setChosen] = useState<Chosen>({ group: undefined, picked: new Set() });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useListKeys(onStep);
  const changed = async () => {
    await read();
    onChanged();
  };
  const groups = loaded.state === 'ready' ? groupsOn(loaded.value) : [];
  const act = async (work: Promise<{ ok: boolean; problem?: Trouble }>) => {
    const answer = await work;
    setTrouble(answer.problem ?? null);
    await changed();
  };
  const group = chosen.group === undefined ? groups[0]?.id : chosen.group;
  return (
    <>
      <main class="staff-mid" aria-label={say('staff.clauseOf', { clause: clause.citation })}>
        {trouble && (
          <p class="zt-err" role="alert">
            {trouble.words[language]}
          </p>
        )}
        <ClausePane
          clause={clause}
          state={loaded.state}
          groups={groups}
          chosen={{ ...chosen, group }}
          mayDecide={mayDecide}
          onChoose={setChosen}
          onStep={onStep}
          onSuggest={() => act(office.suggestGroups(hearingId))}
          onMake={(name, comments) => act(office.makeGroup(hearingId, { name, comments }))}
          onChange={(id, change) => act(office.changeGroup(hearingId, id, change))}
          onLook={(number) => office.person(hearingId, number)}
        />
      </main>
      <DecisionForm
        office={office}
        hearingId={hearingId}
        revisionId={revision.id}
        clause={clause}
        groups={groups}
        chosen={{ ...chosen, group }}
        mayDecide={mayDecide}
        mayPublish={mayPublish}
        onDecided={async (next) => {
          await changed();
          if (next) setChosen({ group: next, picked: new Set() });
        }}
      />
    </>
  );
}
