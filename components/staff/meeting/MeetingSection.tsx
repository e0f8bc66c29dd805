import './meeting.css';
import './meeting-small.css';
import { useState } from 'preact/hooks';
import { may, type Role } from '../../../lib/hearing/staff/roles.ts';
import { Announcer } from '../../Announcer.tsx';
import { Icon } from '../../Icon.tsx';
import { useSay } from '../../say.tsx';
import { Tabs } from '../../Tabs.tsx';
import { SectionNav } from '../SectionNav.tsx';
import type { SectionProps } from '../section.ts';
import { useStaffSay } from '../staff-say.ts';
import { CalendarPart } from './CalendarPart.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { useKitVoice } from './kit-say.ts';
import { NotesPart } from './NotesPart.tsx';
import { OrderPart } from './OrderPart.tsx';
import { PeoplePart } from './PeoplePart.tsx';
import { StatementsPart } from './StatementsPart.tsx';
import { type Kit, useKit } from './use-kit.ts';

const parts = ['calendar', 'people', 'order', 'statements', 'notes', 'feedback'] as const;
type Part = (typeof parts)[number];

/** What each part is given. */
export interface PartProps {
  readonly kit: Kit;
  readonly role: Role;
}

/** 听证会: from the calendar to the feedback, in the order in which it is done. */
export function MeetingSection({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const { language, say } = useKitVoice();
  const staff = useStaffSay();
  const common = useSay();
  const [kit, again] = useKit(office, hearingId);
  const [part, setPart] = useState<Part>('calendar');
  const title = kit.state === 'ready' ? kit.kit.hearing.title : kit.state === 'none' ? kit.title : '';
  return (
    <div class="kit zt-desk">
      <header class="staff-top">
        <button class="zt-ib" type="button" aria-label={common('common.back')} onClick={onBack}>
          <Icon name="left" />
        </button>
        <h1>
          {say('kit.title')}
          {title !== '' && <small lang="zh-CN">{title}</small>}
        </h1>
        <SectionNav hearingId={hearingId} role={role} here="meeting" />
        <span class="zt-grow" />
        {kit.state === 'ready' && <Reports hearingId={hearingId} role={role} />}
      </header>
      <div class="zt-ww" />
      {kit.state === 'loading' && <p class="staff-wait">{staff('staff.loading')}</p>}
      {kit.state === 'none' && <p class="staff-wait">{say('kit.none')}</p>}
      {kit.state === 'failed' && (
        <div class="staff-wait" role="alert">
          <p>{staff('staff.failed', { words: kit.problem.words[language] })}</p>
          <button
            class="zt-btn"
            type="button"
            onClick={kit.problem.code === 'unauthenticated' ? onDoor : again}
          >
            {staff('staff.again')}
          </button>
        </div>
      )}
      {kit.state === 'ready' && (
        <main class="kit-body">
          <Tabs
            label={say('kit.parts')}
            tabs={parts.map((name) => ({ name, label: say(`kit.part.${name}`) }))}
            chosen={part}
            onChoose={setPart}
          />
          <div class="kit-part" role="tabpanel" id="panel-tab" aria-labelledby={`tab-${part}`}>
            <Announcer>
              <OnePart part={part} kit={kit.kit} role={role} />
            </Announcer>
          </div>
        </main>
      )}
    </div>
  );
}

function OnePart({ part, ...props }: PartProps & { readonly part: Part }) {
  switch (part) {
    case 'calendar':
      return <CalendarPart {...props} />;
    case 'people':
      return <PeoplePart {...props} />;
    case 'order':
      return <OrderPart {...props} />;
    case 'statements':
      return <StatementsPart {...props} />;
    case 'notes':
      return <NotesPart {...props} />;
    case 'feedback':
      return <FeedbackPart {...props} />;
  }
}

function Reports({ hearingId, role }: { readonly hearingId: string; readonly role: Role }) {
  const { say } = useKitVoice();
  const base = `/staff/api/hearings/${hearingId}`;
  return (
    <span class="kit-reports zt-noprint">
      <a class="zt-btn" href={`${base}/papers/report`} download>
        <Icon name="word" />
        {say('kit.report')}
      </a>
      {may(role, 'look') && (
        <a class="zt-btn zt-btn--quiet" href={`${base}/papers-with-names/report`} download>
          {say('kit.reportNames')}
        </a>
      )}
    </span>
  );
}
