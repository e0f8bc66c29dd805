import { endOf } from '../../lib/i18n/times.ts';
import { later } from '../Later.tsx';
import { Note } from '../Note.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay, useVoice } from '../say.tsx';
import { useOnline } from '../use-store.ts';

const Doubts = later(async () => (await import('./Doubts.tsx')).Doubts);
const PagesNote = later(async () => (await import('./PagesNote.tsx')).PagesNote);
const SentNotes = later(async () => (await import('./SentNotes.tsx')).SentNotes);
const HearingNewsNote = later(async () => (await import('./HearingNewsNote.tsx')).HearingNewsNote);
const MeetingNote = later(async () => (await import('../meeting/MeetingNote.tsx')).MeetingNote);
const Carrying = later(async () => (await import('../carried/Carrying.tsx')).Carrying);
const CarrySummary = later(async () => (await import('../carried/CarrySummary.tsx')).CarrySummary);

/** What the person should know about this revision before anything else: trouble, line, end, doubts, what was carried or sent. */
export function PanelNotes(props: PanelViewProps) {
  const say = useSay();
  const online = useOnline();
  const { trouble, damaged, revision, comments, hearing, desk, carrying } = props;
  const carried = comments.some(({ targets }) => targets.some((target) => target.carried));
  const sent = comments.some(({ submissionId }) => submissionId !== null);
  return (
    <div class="panel-notes">
      {trouble && (
        <Note icon="error" kind="err" alert>
          <p>{say(trouble === 'outdated' ? 'state.oldVersionBody' : 'state.storeClosedBody')}</p>
        </Note>
      )}
      {damaged > 0 && (
        <Note icon="warn" kind="warn">
          <p>{say('save.damaged', { n: damaged })}</p>
        </Note>
      )}
      {!online && (
        <Note icon="off" kind="warn">
          <strong>{say('state.offline')}</strong>
          <p>{say('state.offlineBody')}</p>
        </Note>
      )}
      {hearing?.kind === 'read' && <Closed period={hearing.value.period} timeZone={hearing.value.timeZone} />}
      {hearing?.kind === 'read' && <HearingNewsNote hearing={hearing.value} />}
      {hearing?.kind === 'read' && hearing.value.meeting && <MeetingNote hearing={hearing.value} />}
      {props.pages && <PagesNote pages={props.pages} />}
      {carrying.kind !== 'still' && <Carrying of={carrying} />}
      {carried && <CarrySummary {...props} />}
      {sent && <SentNotes comments={comments} />}
      {desk.tab !== 'compare' && revision.tree.problems.length > 0 && <Doubts revision={revision} />}
    </div>
  );
}

function Closed({ period, timeZone }: { readonly period: { closesAt: string }; readonly timeZone: string }) {
  const { language, say } = useVoice();
  const { surroundings } = usePorts();
  const closesAt = Date.parse(period.closesAt);
  if (surroundings.now() < closesAt) return null;
  return (
    <Note icon="clock">
      <strong>{say('deadline.closed', { date: endOf(closesAt, language, timeZone).date })}</strong>
      <p>{say('state.closedBody')}</p>
      <p>{say('state.closedNews')}</p>
    </Note>
  );
}
