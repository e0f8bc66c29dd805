import { useEffect, useState } from 'preact/hooks';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { endWords } from '../../lib/i18n/times.ts';
import { heldFor } from '../../lib/usecase/registrations.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { useMeetingVoice } from './meeting-say.ts';
import { momentWords } from './moment-words.ts';

interface MeetingNoteProps {
  readonly hearing: Hearing;
}

/** That there is a hearing in person, and the way to it: while one can apply, and afterwards for who has. */
export function MeetingNote({ hearing }: MeetingNoteProps) {
  const { language, say } = useMeetingVoice();
  const { way, open, applied } = useMeeting(hearing);
  const { meeting, timeZone } = hearing;
  if (way === null || meeting === undefined) return null;
  const when = momentWords(meeting.at, language, timeZone);
  const until = endWords(Date.parse(meeting.applyBy), language, timeZone);
  return (
    <Note icon="group">
      <p>
        {open
          ? say('meeting.note', { when, place: meeting.place, until })
          : say('meeting.noteLate', { when, place: meeting.place })}
      </p>
      <div class="zt-row note-acts">
        <button class="zt-btn" type="button" onClick={way}>
          {say(applied ? 'meeting.mine' : 'meeting.open')}
        </button>
      </div>
    </Note>
  );
}

/** The same way, where there is room for a word only. */
export function MeetingLink({ hearing }: MeetingNoteProps) {
  const { say } = useMeetingVoice();
  const { way, applied } = useMeeting(hearing);
  if (way === null) return null;
  return (
    <button class="zt-btn zt-btn--quiet" type="button" onClick={way}>
      {say(applied ? 'meeting.mine' : 'meeting.open')}
    </button>
  );
}

/** `way` is null where there is none, or nothing to go there for. */
function useMeeting({ url, meeting }: Hearing) {
  const { store, surroundings, ways, collected } = usePorts();
  const open = meeting !== undefined && surroundings.now() < Date.parse(meeting.applyBy);
  const [applied, setApplied] = useState(false);
  useEffect(() => {
    void heldFor(store.settings, url).then((held) => setApplied(held.length > 0));
  }, [store, url]);
  const go = ways.meeting;
  // At a desk another person's applications would stay on the office's own device.
  const way = go === undefined || collected || (!open && !applied) ? null : () => go(url);
  return { way, open, applied };
}
