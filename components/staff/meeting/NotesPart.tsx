import { useState } from 'preact/hooks';
import type { MeetingNote } from '../../../lib/hearing/staff/kit.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { citationOf } from '../../../lib/law/cite.ts';
import { provisionByEId } from '../../../lib/law/locate.ts';
import { diffWords } from '../../../lib/revision/diff.ts';
import { present } from '../../../lib/revision/present.ts';
import { HunkRun } from '../../HunkRun.tsx';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { NoteEntry, type Written } from './NoteEntry.tsx';
import { TroubleLine, useActing } from './use-acting.tsx';
import { type Kit, speakersInOrder } from './use-kit.ts';

/** 会场记录: quick entry above, what was noted below, and beside it what each speaker says of it. */
export function NotesPart({ kit, role }: PartProps) {
  const { say } = useKitVoice();
  const { act, busy, trouble } = useActing(kit);
  const [changing, setChanging] = useState<string | null>(null);
  const speakers = speakersInOrder(kit.registrations);
  const mayWrite = may(role, 'decide');
  const write = async ({ speaker, body, eId }: Written, note: MeetingNote | null) => {
    const clause = eId === null || kit.revision === null ? null : { revision: kit.revision.id, eId };
    const which = { noteId: note?.noteId ?? null, version: note?.version ?? 0 };
    const kept = await act(() => kit.calls.writeNote({ ...which, speaker, clause, body }));
    if (kept) setChanging(null);
    return kept;
  };
  const said = kit.notes.filter(({ speaker }) => speaker !== null);
  const checked = said.filter(({ checkedAt }) => checkedAt !== null).length;
  return (
    <>
      {mayWrite && (
        <section class="kit-new">
          <h2>{say('kit.noteNew')}</h2>
          <NoteEntry
            {...{ speakers, busy }}
            revision={kit.revision}
            note={null}
            onSave={(written) => write(written, null)}
            onCancel={null}
          />
        </section>
      )}
      <TroubleLine trouble={trouble} />
      {kit.notes.length === 0 ? (
        <p class="zt-hint">{say('kit.noteNone')}</p>
      ) : (
        <p class="zt-hint">
          {say('kit.noteChecking', { a: checked, b: said.length })} {say('kit.noteReport')}
        </p>
      )}
      <ol class="zt-plain kit-notes">
        {kit.notes.toReversed().map((note) => (
          <li key={note.noteId}>
            {changing === note.noteId ? (
              <NoteEntry
                {...{ speakers, busy, note }}
                revision={kit.revision}
                onSave={(written) => write(written, note)}
                onCancel={() => setChanging(null)}
              />
            ) : (
              <NoteRow note={note} kit={kit} onChange={mayWrite ? () => setChanging(note.noteId) : null} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface NoteRowProps {
  readonly note: MeetingNote;
  readonly kit: Kit;
  readonly onChange: (() => void) | null;
}

function NoteRow({ note, kit, onChange }: NoteRowProps) {
  const { say } = useKitVoice();
  const { speaker, clause, body, correction, checkedAt } = note;
  const who = kit.registrations.find(({ number }) => number === speaker);
  const citation = clause === null ? '' : citationIn(kit, clause.eId);
  return (
    <>
      <header class="kit-who">
        <b>{who ? `${who.order ?? ''} ${Object.values(who.person)[0] ?? ''}` : say('kit.noteNobody')}</b>
        {speaker && <small class="zt-num">{speaker}</small>}
        {citation === '' ? (
          <span class="staff-tag">{say('kit.noteNoClause')}</span>
        ) : (
          <span class="zt-cite" lang="zh-CN">
            {citation}
          </span>
        )}
        <span class="zt-grow" />
        {onChange && (
          <button class="zt-btn zt-btn--quiet" type="button" onClick={onChange}>
            {say('kit.noteChange')}
          </button>
        )}
      </header>
      <div class={correction === null ? undefined : 'kit-beside'}>
        <p class="kit-words" lang="zh-CN">
          {body}
        </p>
        {correction !== null && (
          <div>
            <h3>{say('kit.noteCorrected')}</h3>
            <p class="kit-words" lang="zh-CN">
              {present(diffWords(body, correction)).map((hunk, at) => (
                <HunkRun key={`${at}${hunk.type}`} hunk={hunk} />
              ))}
            </p>
          </div>
        )}
      </div>
      {speaker && correction === null && (
        <p class="zt-hint">{say(checkedAt === null ? 'kit.noteUnchecked' : 'kit.noteChecked')}</p>
      )}
    </>
  );
}

/** '' where the text in force has no such clause any more. */
function citationIn({ revision }: Kit, eId: string): string {
  if (revision === null || provisionByEId(revision.tree, eId) === null) return '';
  return citationOf(revision.tree, eId);
}
