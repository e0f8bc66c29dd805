import { useState } from 'preact/hooks';
import { chooseSpeakers } from '../../../lib/hearing/meeting/choose.ts';
import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { dayWords, timeWords } from '../../../lib/i18n/times.ts';
import { Choices } from '../../Choices.tsx';
import { Stance } from '../../Stance.tsx';
import { Applicant } from './Applicant.tsx';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { Selecting } from './Selecting.tsx';
import { ViewCounts } from './ViewCounts.tsx';

type Kind = DeskRegistration['kind'];

/** 报名与选定: everybody who applied, who is ticked, and what each is told. */
export function PeoplePart({ kit, role }: PartProps) {
  const { say } = useKitVoice();
  const [kind, setKind] = useState<Kind>('speaker');
  const kinds: readonly Kind[] = ['speaker', 'observer'];
  const of = (each: Kind) => kit.registrations.filter((one) => one.kind === each);
  return (
    <>
      <div class="kit-kinds">
        <Choices
          class="zt-seg"
          label={say('kit.part.people')}
          chosen={kind}
          choices={kinds.map((value) => ({
            value,
            label: `${say(`kit.kind.${value}`)} ${of(value).length}`,
          }))}
          onChoose={setKind}
        />
      </div>
      <OfKind key={kind} kind={kind} all={of(kind)} kit={kit} role={role} />
    </>
  );
}

interface OfKindProps extends PartProps {
  readonly kind: Kind;
  readonly all: readonly DeskRegistration[];
}

function OfKind({ kind, all, kit, role }: OfKindProps) {
  const { language, say } = useKitVoice();
  const places = kind === 'speaker' ? kit.set.speakers : kit.set.observers;
  const standing = all.filter(({ state }) => state !== 'withdrawn');
  const selected = standing.filter(({ state }) => state === 'selected').map(({ number }) => number);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(selected));
  const mayArrange = may(role, 'arrange');
  const tick = (number: string) => {
    const next = new Set(ticked);
    if (!next.delete(number)) next.add(number);
    setTicked(next);
  };
  const propose = () =>
    setTicked(
      chooseSpeakers(
        standing.map(({ number, view, state }) => ({ number, view, kept: state === 'selected' })),
        places,
      ),
    );
  if (all.length === 0) return <p class="zt-hint">{say('kit.nobody')}</p>;
  return (
    <>
      <p class="kit-places" role="status">
        <b>{say('kit.places', { places, applied: standing.length, ticked: ticked.size })}</b>
        {ticked.size > places && <span class="zt-err">{say('kit.over', { n: ticked.size - places })}</span>}
      </p>
      {kind === 'speaker' && <ViewCounts all={standing} ticked={ticked} />}
      {mayArrange && (
        <div class="kit-rule">
          <button class="zt-btn" type="button" onClick={propose}>
            {say('kit.propose')}
          </button>
          <p class="zt-hint">{say(kind === 'speaker' ? 'kit.ruleSpeakers' : 'kit.ruleObservers')}</p>
        </div>
      )}
      <table class="staff-table kit-people">
        <thead>
          <tr>
            {mayArrange && <td />}
            <th scope="col">{say('kit.number')}</th>
            <th scope="col">{say('kit.person')}</th>
            {kind === 'speaker' && <th scope="col">{say('kit.view')}</th>}
            {kind === 'speaker' && <th scope="col">{say('kit.points')}</th>}
            <th scope="col">{say('kit.applied')}</th>
            <th scope="col">{say('kit.how')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => {
            const { number, state, view, points, appliedAt, reason } = each;
            const at = Date.parse(appliedAt);
            return (
              <tr key={number} class={ticked.has(number) ? 'is-on' : undefined}>
                {mayArrange && (
                  <td>
                    <input
                      type="checkbox"
                      checked={ticked.has(number)}
                      disabled={state === 'withdrawn'}
                      aria-label={say('kit.tick', { number })}
                      onChange={() => tick(number)}
                    />
                  </td>
                )}
                <td class="zt-num">{number}</td>
                <td class="kit-person">
                  <Applicant of={each} calls={kit.calls} mayLook={may(role, 'look')} />
                </td>
                {kind === 'speaker' && <td class="kit-view">{view !== null && <Stance stance={view} />}</td>}
                {kind === 'speaker' && (
                  <td class="staff-said" lang="zh-CN">
                    {points}
                  </td>
                )}
                <td class="zt-num">
                  {dayWords(at, language, kit.hearing.timeZone)}{' '}
                  {timeWords(at, language, kit.hearing.timeZone)}
                </td>
                <td class="kit-state" title={reason ?? undefined}>
                  {say(`kit.registration.${state}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {mayArrange && <Selecting kind={kind} places={places} standing={standing} ticked={ticked} kit={kit} />}
    </>
  );
}
