import { useState } from 'preact/hooks';
import type { DeskComment } from '../../lib/hearing/staff/desk.ts';
import type { TagCount } from '../../lib/hearing/staff/tags.ts';
import type { Office, OfficeRevision, Trouble } from '../../lib/usecase/office.ts';
import { useVoice } from '../say.tsx';
import { ClausePane } from './ClausePane.tsx';
import type { ClauseRow } from './clauses.ts';
import { DecisionForm } from './DecisionForm.tsx';
import type { PutTags } from './find/use-tags.ts';
import { groupsOn } from './groups-on.ts';
import { useDeskKeys } from './keys/desk-keys.ts';
import { useStaffSay } from './staff-say.ts';
import { useClause } from './use-desk-state.ts';

interface ClauseDeskProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly revision: OfficeRevision;
  readonly clause: ClauseRow;
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
  readonly tags: readonly TagCount[];
  readonly onTag: PutTags;
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
  const changed = async () => {
    await read();
    onChanged();
  };
  const [single, setSingle] = useState(false);
  const groups = loaded.state === 'ready' ? groupsOn(loaded.value) : [];
  const act = async (work: Promise<{ ok: boolean; problem?: Trouble }>) => {
    const answer = await work;
    setTrouble(answer.problem ?? null);
    await changed();
  };
  const tag = async (comments: readonly DeskComment[], add: readonly string[], remove: readonly string[]) => {
    setTrouble(await props.onTag(comments, add, remove));
    await changed();
  };
  useDeskKeys({
    Enter: () => focusOn('.staff-group.is-on .staff-group-head', '.staff-form .staff-kind input'),
    ...(mayDecide && groups.length > 0 ? { g: () => setSingle(true) } : {}),
  });
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
          single={single}
          tags={props.tags}
          onTag={tag}
          onSingle={setSingle}
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

/** The first place that is there and has not the focus yet; else the next. */
function focusOn(...places: readonly string[]): void {
  const found = places
    .map((place) => document.querySelector<HTMLElement>(place))
    .filter((each) => each !== null);
  (found.find((each) => each !== document.activeElement) ?? found[0])?.focus();
}
