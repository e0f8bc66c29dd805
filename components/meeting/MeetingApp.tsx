import '../styles/meeting.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../../lib/usecase/hearing-port.ts';
import type { MeetingPort } from '../../lib/usecase/meeting-port.ts';
import { type AppPorts, PortsProvider, usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { Spoken } from '../Spoken.tsx';
import { StateCard } from '../states/StateCard.tsx';
import { MeetingSheet } from './MeetingSheet.tsx';
import { useMeetingVoice } from './meeting-say.ts';

interface MeetingAppProps {
  readonly ports: AppPorts;
  readonly meeting: MeetingPort;
  readonly hearingUrl: string;
}

/** A hearing in person: applying to speak or to listen, and everything that follows from it. */
export function MeetingApp({ ports, meeting, hearingUrl }: MeetingAppProps) {
  return (
    <PortsProvider value={ports}>
      <Spoken>
        <Asking meeting={meeting} hearingUrl={hearingUrl} />
      </Spoken>
    </PortsProvider>
  );
}

function Asking({ meeting, hearingUrl }: Omit<MeetingAppProps, 'ports'>) {
  const { say } = useMeetingVoice();
  const { hearing } = usePorts();
  const [asked, setAsked] = useState<Asked<Hearing> | null>(null);
  const ask = useCallback(() => {
    setAsked(null);
    void hearing.hearing(hearingUrl).then(setAsked);
  }, [hearing, hearingUrl]);
  useEffect(ask, [ask]);
  if (asked?.kind === 'read' && asked.value.meeting !== undefined) {
    const { value } = asked;
    return <MeetingSheet hearing={value} set={asked.value.meeting} port={meeting} />;
  }
  return (
    <SheetFrame title={say('meeting.title')}>
      {asked === null ? (
        <p class="meeting-wait" role="status">
          {say('meeting.reading')}
        </p>
      ) : (
        <StateCard
          icon={asked.kind === 'read' ? 'info' : 'off'}
          title={say(asked.kind === 'read' ? 'meeting.none' : 'meeting.title')}
          acts={
            asked.kind !== 'read' && (
              <button class="zt-btn" type="button" onClick={ask}>
                {say('meeting.again')}
              </button>
            )
          }
        >
          {asked.kind !== 'read' && <p>{say('meeting.unreachable')}</p>}
        </StateCard>
      )}
    </SheetFrame>
  );
}
