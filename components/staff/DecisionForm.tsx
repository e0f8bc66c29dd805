import { useEffect, useRef, useState } from 'preact/hooks';
import { type Disposition, disposition } from '../../lib/hearing/protocol/status.ts';
import type { DeskComment, NewDecision } from '../../lib/hearing/staff/desk.ts';
import { decisionsOn } from '../../lib/usecase/decide-together.ts';
import type { Office } from '../../lib/usecase/office.ts';
import { useVoice } from '../say.tsx';
import { type Assigned, AssignFields } from './assign/AssignFields.tsx';
import { useDeskActs } from './assign/desk-acts.ts';
import type { Chosen } from './ClauseDesk.tsx';
import type { ClauseRow } from './clauses.ts';
import { useFindSay } from './find/find-say.ts';
import type { GroupOn } from './groups-on.ts';
import { useDeskKeys } from './keys/desk-keys.ts';
import { NextText } from './NextText.tsx';
import { ReasonOffers } from './ReasonOffers.tsx';
import { useStaffSay } from './staff-say.ts';

interface DecisionFormProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly revisionId: string;
  readonly clause: ClauseRow;
  readonly groups: readonly GroupOn[];
  readonly chosen: Chosen;
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
  /** The comments are on several clauses: only those picked are decided on. */
  readonly across?: boolean;
  /** `next`: the group to go on with. */
  readonly onDecided: (next: string | null | undefined) => Promise<void>;
}

type Scope = 'group' | 'clause' | 'picked';
type State = NewDecision['state'];

/** 采纳情况: what the office says to a group, a clause or some comments, and what it puts into the next draft. */
export function DecisionForm(props: DecisionFormProps) {
  const { office, hearingId, revisionId, clause, groups, chosen, mayDecide, mayPublish, onDecided } = props;
  const across = props.across ?? false;
  const say = useStaffSay();
  const find = useFindSay();
  const { due } = useDeskActs();
  const { language } = useVoice();
  const form = useRef<HTMLElement>(null);
  const all = groups.flatMap(({ comments }) => comments);
  const group = groups.find(({ id }) => id === chosen.group);
  const picked = all.filter(({ id }) => chosen.picked.has(id));
  const [scope, setScope] = useState<Scope>('group');
  const reach: Record<Scope, readonly DeskComment[]> = { group: group?.comments ?? [], clause: all, picked };
  const about = reach[scope];
  const known = about.find(({ decision }) => decision !== null)?.decision ?? null;
  const [kind, setKind] = useState<Disposition | null>(null);
  const [reason, setReason] = useState('');
  const [nextText, setNextText] = useState<string | null>(null);
  const [assigned, setAssigned] = useState<Assigned>({ handler: null, reviewer: null, dueOn: null });
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<{ readonly fault: boolean; readonly words: string } | null>(null);

  useEffect(() => setScope(picked.length > 0 ? 'picked' : 'group'), [picked.length > 0, chosen.group]);
  const shown = `${scope} ${about[0]?.id ?? ''} ${known?.version ?? 0}`;
  useEffect(() => {
    setKind(known?.disposition ?? null);
    setReason(known?.reason ?? '');
    setNextText(known?.nextText ?? null);
    const { handlerLogin = null, reviewerLogin = null, dueOn = null } = known ?? {};
    setAssigned({ handler: handlerLogin, reviewer: reviewerLogin, dueOn: dueOn ?? due.dueOn });
  }, [shown]);
  const choose = (kind: Disposition) => () => mayDecide && setKind(kind);
  useDeskKeys(Object.fromEntries(disposition.options.map((each, at) => [`${at + 1}`, choose(each)])));

  if (!mayDecide) return <aside class="staff-side zt-hint">{say('staff.readOnly')}</aside>;

  const send = async (state: State) => {
    const given = { disposition: kind, reason, nextText, state, ...assigned };
    for (const decision of decisionsOn(about, given)) {
      const answer = await office.decide(hearingId, decision);
      if (!answer.ok) {
        setSaid({ fault: true, words: answer.problem.words[language] });
        return;
      }
    }
    const time = new Date().toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeStyle: 'short' });
    setSaid({ fault: false, words: say('staff.kept', { time }) });
    setTurn(turn + 1);
    await onDecided(
      state === 'review' ? groups[groups.findIndex(({ id }) => id === chosen.group) + 1]?.id : undefined,
    );
  };
  const publish = async () => {
    const answer = await office.publish(hearingId, across ? null : { revision: revisionId, eId: clause.eId });
    const words = answer.ok
      ? say('staff.published', { n: answer.value.published })
      : answer.problem.words[language];
    setSaid({ fault: !answer.ok, words });
    await onDecided(undefined);
  };
  const inReview = about.length > 0 && about.every(({ decision }) => decision?.state === 'review');
  const settled = all.some(({ decision }) => decision?.state === 'settled');

  return (
    <aside class="staff-side" aria-label={say('staff.disposition')} ref={form}>
      <div class="staff-form">
        <h2>{say('staff.disposition')}</h2>
        <p class={said?.fault ? 'zt-err' : 'zt-hint'} role={said?.fault ? 'alert' : 'status'}>
          {said?.words ?? (about.length === 0 ? say('staff.chooseFirst') : '')}
        </p>
        {across ? (
          <p>{find('find.across', { n: picked.length })}</p>
        ) : (
          <ScopePicker scope={scope} reach={reach} onScope={setScope} />
        )}
        <Kinds chosen={kind} onChoose={setKind} />
        <div>
          <label class="zt-label" for="staff-reason">
            {say('staff.reason')}
            <small>{say('staff.public', { n: [...reason].length })}</small>
          </label>
          <textarea
            class="zt-input"
            id="staff-reason"
            rows={5}
            value={reason}
            maxLength={20_000}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ReasonOffers
            office={office}
            hearingId={hearingId}
            reason={reason}
            kind={kind}
            turn={turn}
            onUse={setReason}
          />
        </div>
        {!across && <NextText original={wordsOf(clause)} text={nextText} onText={setNextText} />}
        <AssignFields
          office={office}
          hearingId={hearingId}
          assigned={assigned}
          due={due}
          onAssign={setAssigned}
        />
      </div>
      <div class="staff-foot">
        <button class="zt-btn" type="button" disabled={about.length === 0} onClick={() => send('working')}>
          {say('staff.keep')}
        </button>
        {inReview && mayPublish ? (
          <button class="zt-btn zt-btn--main" type="button" onClick={() => send('settled')}>
            {say('staff.settle')}
          </button>
        ) : (
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={about.length === 0}
            onClick={() => send('review')}
          >
            {say('staff.review')}
          </button>
        )}
        {mayPublish && settled && (
          <button class="zt-btn zt-btn--wide" type="button" onClick={publish}>
            {across ? find('find.publishAll') : say('staff.publish')}
          </button>
        )}
      </div>
    </aside>
  );
}

/** Without the label: what is proposed is a text, not a number. */
function wordsOf({ text, citation }: ClauseRow): string {
  return text.startsWith(citation) ? text.slice(citation.length).trim() : text;
}

interface ScopePickerProps {
  readonly scope: Scope;
  readonly reach: Record<Scope, readonly DeskComment[]>;
  readonly onScope: (scope: Scope) => void;
}

function ScopePicker({ scope, reach, onScope }: ScopePickerProps) {
  const say = useStaffSay();
  const names = {
    group: say('staff.thisGroup', { n: reach.group.length }),
    clause: say('staff.thisClause', { n: reach.clause.length }),
    picked: say('staff.picked', { n: reach.picked.length }),
  };
  return (
    <div>
      <span class="zt-label" id="staff-scope">
        {say('staff.appliesTo')}
      </span>
      <div class="zt-seg staff-scope" role="group" aria-labelledby="staff-scope">
        {(['group', 'clause', 'picked'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={scope === each}
            disabled={reach[each].length === 0}
            onClick={() => onScope(each)}
          >
            {names[each]}
          </button>
        ))}
      </div>
    </div>
  );
}

interface KindsProps {
  readonly chosen: Disposition | null;
  readonly onChoose: (kind: Disposition) => void;
}

function Kinds({ chosen, onChoose }: KindsProps) {
  const say = useStaffSay();
  return (
    <fieldset class="staff-kinds">
      <legend class="zt-sr">{say('staff.disposition')}</legend>
      {disposition.options.map((kind, at) => (
        <label key={kind} class={chosen === kind ? 'staff-kind is-on' : 'staff-kind'}>
          <input
            type="radio"
            name="disposition"
            class="zt-sr"
            checked={chosen === kind}
            onChange={() => onChoose(kind)}
          />
          <span
            class={chosen === kind ? 'zt-box zt-box--round zt-box--on' : 'zt-box zt-box--round'}
            aria-hidden="true"
          />
          {say(`staff.${kind}`)}
          <kbd>{at + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
}
