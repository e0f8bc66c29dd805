import { useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Meeting } from '../../lib/hearing/protocol/meeting.ts';
import { endWords } from '../../lib/i18n/times.ts';
import type { MeetingPort } from '../../lib/usecase/meeting-port.ts';
import { usePorts } from '../ports.ts';
import { SheetFrame, SheetSection } from '../SheetFrame.tsx';
import { HeldCard } from './HeldCard.tsx';
import { useMeetingVoice } from './meeting-say.ts';
import { momentWords } from './moment-words.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { useRegistrations } from './use-registrations.ts';

interface MeetingSheetProps {
  readonly hearing: Hearing;
  readonly set: Meeting;
  readonly port: MeetingPort;
}

/** What the hearing is, what this device has applied for, and the form while it is open. */
export function MeetingSheet({ hearing, set, port }: MeetingSheetProps) {
  const { language, say } = useMeetingVoice();
  const { surroundings } = usePorts();
  const all = useRegistrations(hearing, port);
  const [another, setAnother] = useState(false);
  const open = surroundings.now() < Date.parse(set.applyBy);
  const { held } = all;
  const until = endWords(Date.parse(set.applyBy), language, hearing.timeZone);
  return (
    <SheetFrame title={say('meeting.title')}>
      <SheetSection title={say('meeting.facts')}>
        <Facts hearing={hearing} set={set} />
      </SheetSection>
      {held?.map((each) => (
        <HeldCard key={each.key} held={each} hearing={hearing} set={set} all={all} />
      ))}
      {held !== null && !open && held.length === 0 && (
        <SheetSection title={say('meeting.apply')}>
          <p>{say('meeting.closed', { when: until })}</p>
        </SheetSection>
      )}
      {held !== null && open && (held.length === 0 || another) && (
        <RegisterForm
          hearing={hearing}
          set={set}
          onSend={async (asked, answers) => {
            const came = await all.send(asked, answers);
            if (came === 'kept') setAnother(false);
            return came;
          }}
        />
      )}
      {held !== null && open && held.length > 0 && !another && (
        <p class="meeting-another zt-noprint">
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setAnother(true)}>
            {say('meeting.another')}
          </button>
        </p>
      )}
    </SheetFrame>
  );
}

function Facts({ hearing, set }: Omit<MeetingSheetProps, 'port'>) {
  const { language, say } = useMeetingVoice();
  const { timeZone, questions, title } = hearing;
  const { place, speakers, observers, minutes } = set;
  const rows = [
    [say('meeting.when'), momentWords(set.at, language, timeZone)],
    [say('meeting.where'), place],
    [say('meeting.places'), say('meeting.placesWords', { speakers, observers, minutes })],
    [say('meeting.until'), endWords(Date.parse(set.applyBy), language, timeZone)],
  ];
  return (
    <>
      <p class="meeting-name" lang="zh-CN">
        {title}
      </p>
      <dl class="meeting-facts">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {questions.length > 0 && (
        <details class="meeting-questions">
          <summary>{say('meeting.questions')}</summary>
          <ol lang="zh-CN">
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
