import { useState } from 'preact/hooks';
import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { Choices } from '../../Choices.tsx';
import { Stance } from '../../Stance.tsx';
import { Applicant } from './Applicant.tsx';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { TroubleLine, useActing } from './use-acting.tsx';

type Side = 'not-selected' | 'selected';

/** 会后答复: to everybody who applied to speak, those not selected too. */
export function FeedbackPart({ kit, role }: PartProps) {
  const { say } = useKitVoice();
  const [side, setSide] = useState<Side>('not-selected');
  const of = (state: Side) =>
    kit.registrations.filter((each) => each.kind === 'speaker' && each.state === state);
  return (
    <>
      <div class="kit-kinds">
        <Choices
          class="zt-seg"
          label={say('kit.feedbackFor')}
          chosen={side}
          choices={[
            { value: 'not-selected', label: say('kit.feedbackNot', { n: of('not-selected').length }) },
            { value: 'selected', label: say('kit.feedbackIn', { n: of('selected').length }) },
          ]}
          onChoose={setSide}
        />
      </div>
      <Answering key={side} people={of(side)} kit={kit} role={role} />
    </>
  );
}

function Answering({ people, kit, role }: PartProps & { readonly people: readonly DeskRegistration[] }) {
  const { say } = useKitVoice();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const { act, busy, trouble } = useActing(kit);
  const mayPublish = may(role, 'publish');
  if (people.length === 0) return <p class="zt-hint">{say('kit.feedbackNone')}</p>;
  const toggle = (number: string) => {
    const next = new Set(picked);
    if (!next.delete(number)) next.add(number);
    setPicked(next);
    setSent(null);
  };
  const open = people.filter(({ feedback }) => feedback === null).map(({ number }) => number);
  const send = async () => {
    const numbers = [...picked];
    if (!(await act(() => kit.calls.giveFeedback({ numbers, feedback: words.trim() })))) return;
    setSent(numbers.length);
    setPicked(new Set());
    setWords('');
  };
  return (
    <div class="kit-feedback">
      <ul class="zt-plain">
        {people.map((each) => {
          const { number, view, points, feedback } = each;
          return (
            <li key={number}>
              {mayPublish && (
                <input
                  type="checkbox"
                  checked={picked.has(number)}
                  aria-label={say('kit.pick', { number })}
                  onChange={() => toggle(number)}
                />
              )}
              <div>
                <span class="kit-who">
                  <Applicant of={each} calls={kit.calls} mayLook={may(role, 'look')} />{' '}
                  <small class="zt-num">{number}</small>
                  {view !== null && <Stance stance={view} />}
                </span>
                <p lang="zh-CN">{points}</p>
                <p class="zt-hint">
                  {feedback === null ? say('kit.feedbackOpen') : `${say('kit.feedbackGiven')}：${feedback}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {mayPublish ? (
        <div class="kit-answer">
          <button class="zt-btn" type="button" onClick={() => setPicked(new Set(open))}>
            {say('kit.feedbackAll')}
          </button>
          <label class="zt-label" for="kit-feedback">
            {say('kit.feedbackWords')}
            <small>{say('kit.feedbackPublic', { n: words.trim().length })}</small>
          </label>
          <textarea
            class="zt-input"
            id="kit-feedback"
            rows={6}
            maxLength={10_000}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={busy || picked.size === 0 || words.trim() === ''}
            onClick={() => void send()}
          >
            {say('kit.feedbackSend', { n: picked.size })}
          </button>
          <p role="status">{sent !== null && say('kit.feedbackSent', { n: sent })}</p>
          <TroubleLine trouble={trouble} />
        </div>
      ) : (
        <p class="zt-hint">{say('kit.readOnly')}</p>
      )}
    </div>
  );
}
