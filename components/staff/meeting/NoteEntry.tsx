import { useMemo, useRef, useState } from 'preact/hooks';
import { clausesOf, namedClauses } from '../../../lib/hearing/meeting/named-clauses.ts';
import type { DeskRegistration, MeetingNote } from '../../../lib/hearing/staff/kit.ts';
import { citationOf } from '../../../lib/law/cite.ts';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { useKitVoice } from './kit-say.ts';

/** What is written down: who, what, and on which clause once somebody has confirmed it. */
export interface Written {
  readonly speaker: string | null;
  readonly body: string;
  readonly eId: string | null;
}

interface NoteEntryProps {
  readonly speakers: readonly DeskRegistration[];
  readonly revision: OfficeRevision | null;
  /** The note that is changed; null for a new one. */
  readonly note: MeetingNote | null;
  readonly busy: boolean;
  /** True once it is kept. */
  readonly onSave: (written: Written) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
}

/** Quick entry, by keys alone: speaker, words, and the clause that the words name. */
export function NoteEntry({ speakers, revision, note, busy, onSave, onCancel }: NoteEntryProps) {
  const { say } = useKitVoice();
  const field = useRef<HTMLTextAreaElement>(null);
  const [speaker, setSpeaker] = useState(note ? note.speaker : (speakers[0]?.number ?? null));
  const [body, setBody] = useState(note?.body ?? '');
  const [eId, setEId] = useState(note?.clause?.eId ?? null);
  const named = useMemo(() => (revision === null ? [] : namedClauses(body, revision)), [body, revision]);
  const cite = (id: string) => (revision === null ? '' : citationOf(revision.tree, id));
  const offered = named.filter((each) => each !== eId);
  const id = note?.noteId ?? 'new';
  const save = async () => {
    if (busy || body.trim() === '' || !(await onSave({ speaker, body: body.trim(), eId }))) return;
    if (note !== null) return;
    setBody('');
    setEId(null);
    field.current?.focus();
  };
  const step = (by: number) => {
    const at = speakers.findIndex(({ number }) => number === speaker);
    setSpeaker(speakers[Math.min(speakers.length - 1, Math.max(0, at + by))]?.number ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { code, key, altKey, ctrlKey, metaKey } = event;
    const digit = /^Digit([1-9])$/.exec(code)?.[1];
    if ((ctrlKey || metaKey) && key === 'Enter') void save();
    else if (altKey && key === 'ArrowUp') step(-1);
    else if (altKey && key === 'ArrowDown') step(1);
    else if (altKey && digit) setSpeaker(speakers[Number(digit) - 1]?.number ?? speaker);
    else if (altKey && code === 'KeyC' && offered[0] !== undefined) setEId(offered[0]);
    else return;
    event.preventDefault();
  };
  const options = revision === null ? [] : clausesOf(revision.tree.provisions);
  const listed = eId !== null && !options.some((each) => each.eId === eId) ? eId : null;
  return (
    <form
      class="kit-entry"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="kit-entry-who">
        <label for={`speaker-${id}`}>{say('kit.noteSpeaker')}</label>
        <select
          class="zt-input"
          id={`speaker-${id}`}
          value={speaker ?? ''}
          onChange={({ currentTarget }) => setSpeaker(currentTarget.value || null)}
        >
          <option value="">{say('kit.noteNobody')}</option>
          {speakers.map(({ number, person, order }, at) => (
            <option key={number} value={number}>
              {`${order ?? at + 1}　${Object.values(person)[0] ?? ''}　${number}`}
            </option>
          ))}
        </select>
      </div>
      <label class="zt-label" for={`words-${id}`}>
        {say('kit.noteWords')}
      </label>
      <textarea
        class="zt-input"
        id={`words-${id}`}
        ref={field}
        rows={4}
        maxLength={10_000}
        aria-describedby={`keys-${id}`}
        value={body}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <div class="kit-entry-clause">
        <label for={`clause-${id}`}>{say('kit.noteClause')}</label>
        <select
          class="zt-input"
          id={`clause-${id}`}
          value={eId ?? ''}
          onChange={({ currentTarget }) => setEId(currentTarget.value || null)}
        >
          <option value="">{say('kit.noteNoClause')}</option>
          {listed !== null && <option value={listed}>{cite(listed)}</option>}
          {options.map((each) => (
            <option key={each.eId} value={each.eId}>
              {`${cite(each.eId) || each.label}${each.heading ? `　${each.heading}` : ''}`}
            </option>
          ))}
        </select>
        {offered.length > 0 && (
          <span class="kit-found" role="status">
            {say('kit.noteFound', { citation: offered.map(cite).join('、') })}
            {offered.map((each) => (
              <button key={each} class="zt-btn" type="button" onClick={() => setEId(each)}>
                {say('kit.noteConfirm', { citation: cite(each) })}
              </button>
            ))}
          </span>
        )}
      </div>
      <div class="kit-confirm">
        <button class="zt-btn zt-btn--main" type="submit" disabled={busy || body.trim() === ''}>
          {say('kit.noteSave')}
        </button>
        {onCancel && (
          <button class="zt-btn" type="button" onClick={onCancel}>
            {say('kit.noteCancel')}
          </button>
        )}
        <span class="zt-hint" id={`keys-${id}`}>
          {say('kit.noteKeys')}
        </span>
      </div>
    </form>
  );
}
