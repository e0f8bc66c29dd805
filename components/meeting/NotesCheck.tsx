import { useState } from 'preact/hooks';
import type { RegistrationStatus } from '../../lib/hearing/protocol/meeting.ts';
import { accessOf } from '../../lib/usecase/registrations.ts';
import { Citation } from '../Citation.tsx';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { SheetSection } from '../SheetFrame.tsx';
import type { HeldCardProps } from './HeldCard.tsx';
import { useMeetingVoice } from './meeting-say.ts';

interface NotesCheckProps extends HeldCardProps {
  readonly status: RegistrationStatus;
}

type OneNote = RegistrationStatus['notes'][number];

/** 笔录核对: what the minutes say one said, and whether it is right. */
export function NotesCheck({ held, all, status }: NotesCheckProps) {
  const { language, say } = useMeetingVoice();
  const [trouble, setTrouble] = useState<string | null>(null);
  const access = accessOf(held);
  const check = async (noteId: string, correction: string | null) => {
    if (access === null) return;
    const told = await all.port.checkNote(access, { noteId, correction });
    setTrouble(
      told.kind === 'done' ? null : told.kind === 'refused' ? told.words[language] : say('meeting.noLine'),
    );
    await all.look(held);
  };
  return (
    <SheetSection title={say('meeting.notes')}>
      <p class="zt-hint">{say('meeting.notesWhy')}</p>
      {trouble && (
        <Note icon="error" kind="err" alert>
          <p>{trouble}</p>
        </Note>
      )}
      <ul class="zt-plain">
        {status.notes.map((note) => (
          <CheckedNote
            key={note.noteId}
            note={note}
            onCheck={(correction) => check(note.noteId, correction)}
          />
        ))}
      </ul>
    </SheetSection>
  );
}

interface CheckedNoteProps {
  readonly note: OneNote;
  readonly onCheck: (correction: string | null) => Promise<void>;
}

function CheckedNote({ note, onCheck }: CheckedNoteProps) {
  const { say } = useMeetingVoice();
  const [again, setAgain] = useState(false);
  const [should, setShould] = useState<string | null>(null);
  const { citation, body, checkedAt, correction } = note;
  const send = (words: string | null) =>
    onCheck(words).then(() => {
      setShould(null);
      setAgain(false);
    });
  return (
    <li class="meeting-note">
      {citation === '' ? <p class="zt-hint">{say('meeting.general')}</p> : <Citation citation={citation} />}
      <p class="meeting-words">{body}</p>
      {checkedAt !== null && !again ? (
        <>
          {correction === null ? (
            <p class="zt-state zt-state--ok">
              <Icon name="for" small />
              {say('meeting.noteChecked')}
            </p>
          ) : (
            <>
              <h3>{say('meeting.noteCorrected')}</h3>
              <p class="meeting-words">{correction}</p>
            </>
          )}
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => setAgain(true)}>
            {say('meeting.noteAgain')}
          </button>
        </>
      ) : should === null ? (
        <div class="zt-row note-acts">
          <button class="zt-btn" type="button" onClick={() => void send(null)}>
            {say('meeting.noteRight')}
          </button>
          <button class="zt-btn" type="button" onClick={() => setShould(correction ?? body)}>
            {say('meeting.noteWrong')}
          </button>
        </div>
      ) : (
        <>
          <label class="zt-label" for={`should-${note.noteId}`}>
            {say('meeting.noteShould')}
          </label>
          <textarea
            class="zt-input"
            id={`should-${note.noteId}`}
            rows={4}
            maxLength={10_000}
            value={should}
            onInput={({ currentTarget }) => setShould(currentTarget.value)}
          />
          <div class="zt-row note-acts">
            <button
              class="zt-btn"
              type="button"
              disabled={should.trim() === '' || should.trim() === body}
              onClick={() => void send(should.trim())}
            >
              {say('meeting.noteSend')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
