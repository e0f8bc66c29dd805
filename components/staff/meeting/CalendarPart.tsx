import { useState } from 'preact/hooks';
import { type Duty, dutiesOf, type MeetingWork } from '../../../lib/hearing/meeting/calendar.ts';
import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { dayWords } from '../../../lib/i18n/times.ts';
import type { Language } from '../../../lib/i18n/translate.ts';
import { Icon } from '../../Icon.tsx';
import { momentWords } from '../../meeting/moment-words.ts';
import type { KitSay } from './kit-say.ts';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { TroubleLine, useActing } from './use-acting.tsx';
import type { Kit } from './use-kit.ts';

/** 日程: what is due by the hearing's own rules, and how far it is. */
export function CalendarPart({ kit, role }: PartProps) {
  const { language, say } = useKitVoice();
  const { hearing, set } = kit;
  const work = workOf(kit);
  const duties = dutiesOf(set, work, { now: Date.now(), timeZone: hearing.timeZone });
  return (
    <>
      <p class="kit-lead">{heldWords(kit, language, say)}</p>
      <table class="staff-table kit-calendar">
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.name} class={`is-${duty.state}`}>
              <td class="zt-num">
                {duty.by === null ? '—' : dayWords(Date.parse(`${duty.by}T12:00:00Z`), language, 'UTC')}
              </td>
              <th scope="row">
                {ruleWords(duty, say)}
                {duty.name === 'told' && <small>{say('kit.toldHow')}</small>}
              </th>
              <td>{farWords(duty, work, say)}</td>
              <td class="kit-due">
                {duty.state === 'overdue' && <Icon name="warn" small />}
                {stateWords(duty, say)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may(role, 'arrange') && <Adopted kit={kit} />}
    </>
  );
}

/** When and where, in one line. */
export function heldWords({ set, hearing }: Kit, language: Language, say: KitSay): string {
  return say('kit.held', { when: momentWords(set.at, language, hearing.timeZone), place: set.place });
}

/** The figures that the calendar is made from. */
export function workOf({ hearing, registrations, notes }: Kit): MeetingWork {
  const standing = registrations.filter(({ state }) => state !== 'withdrawn');
  const of = (kind: DeskRegistration['kind']) => standing.filter((each) => each.kind === kind);
  const count = (all: readonly DeskRegistration[]) => ({
    applied: all.length,
    selected: all.filter(({ state }) => state === 'selected').length,
    undecided: all.filter(({ state }) => state === 'applied').length,
  });
  const said = notes.filter(({ speaker }) => speaker !== null);
  return {
    opensAt: hearing.period.opensAt,
    speakers: count(of('speaker')),
    observers: count(of('observer')),
    statements: of('speaker').filter(({ state, statement }) => state === 'selected' && statement !== null)
      .length,
    notes: { all: said.length, checked: said.filter(({ checkedAt }) => checkedAt !== null).length },
    feedback: of('speaker').filter(({ feedback }) => feedback !== null).length,
  };
}

function ruleWords({ name, days }: Duty, say: KitSay): string {
  switch (name) {
    case 'apply':
    case 'statements':
    case 'held':
      return say(`kit.rule.${name}`);
    default:
      return say(`kit.rule.${name}`, { days: days ?? 0 });
  }
}

function farWords({ name }: Duty, work: MeetingWork, say: KitSay): string {
  const { speakers, observers, statements, notes, feedback } = work;
  const decided = { a: speakers.applied - speakers.undecided, b: speakers.applied };
  switch (name) {
    case 'selected':
      return say('kit.far.selected', decided);
    case 'observersTold':
      return say('kit.far.selected', { a: observers.applied - observers.undecided, b: observers.applied });
    case 'statements':
      return say('kit.far.statements', { a: statements, b: speakers.selected });
    case 'transcript':
      return say('kit.far.transcript', { a: notes.checked, b: notes.all });
    case 'feedback':
      return say('kit.far.feedback', { a: feedback, b: speakers.applied });
    default:
      return '';
  }
}

function stateWords({ state, left }: Duty, say: KitSay): string {
  switch (state) {
    case 'open':
      return say('kit.state.open', { n: left });
    case 'soon':
      return left === 0 ? say('kit.state.today') : say('kit.state.soon', { n: left });
    case 'overdue':
      return say('kit.state.overdue', { n: -left });
    default:
      return say(`kit.state.${state}`);
  }
}

/** The day the draft was adopted: without it nobody can say when feedback is due. */
function Adopted({ kit }: { readonly kit: Kit }) {
  const { say } = useKitVoice();
  const [day, setDay] = useState(kit.set.adoptedOn ?? '');
  const { act, trouble, busy } = useActing(kit);
  return (
    <form
      class="kit-adopted zt-noprint"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => kit.calls.setAdopted(day));
      }}
    >
      <label for="kit-adopted">{say('kit.adopted')}</label>
      <input
        class="zt-input"
        id="kit-adopted"
        type="date"
        required
        aria-describedby="kit-adopted-why"
        value={day}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <button class="zt-btn" type="submit" disabled={busy || day === '' || day === kit.set.adoptedOn}>
        {say('kit.adoptedSet')}
      </button>
      <span class="zt-hint" id="kit-adopted-why">
        {say('kit.adoptedWhy')}
      </span>
      <TroubleLine trouble={trouble} />
    </form>
  );
}
