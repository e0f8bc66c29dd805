import { useEffect, useRef } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { lookUpStatus, toLookUp } from '../../lib/usecase/look-up-status.ts';
import { act } from '../../lib/usecase/sent.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { PostedNotes } from '../roads/PostedNotes.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { useStatuses } from '../use-statuses.ts';
import { useSubmissions } from '../use-store.ts';

/** Milliseconds: the list is shown first. */
const lookAfter = 1_000;

/** What was submitted from this revision: under way, in doubt, or with its receipt. */
export function SentNotes({ comments }: { readonly comments: readonly Comment[] }) {
  const rows = useSubmissions(comments);
  useLookingUp(rows);
  const there = new Set(rows.map(({ submissionId }) => submissionId));
  const ids = new Set(comments.flatMap(({ submissionId }) => submissionId ?? []));
  const others = [...ids].filter((id) => !there.has(id));
  return (
    <>
      {rows.map((row) => (
        <SentNote key={row.submissionId} row={row} />
      ))}
      {others.length > 0 && <PostedNotes ids={others} />}
    </>
  );
}

/** Opening the panel asks how far the receiver is, unless that was asked just now. */
function useLookingUp(rows: readonly OutboxRow[]): void {
  const { hearing, store, surroundings } = usePorts();
  const statuses = useStatuses(rows);
  const latest = useRef(statuses);
  latest.current = statuses;
  const ids = rows.filter(({ receipt }) => receipt !== null).map(({ submissionId }) => submissionId);
  useEffect(() => {
    const ports = { hearing, statuses: store.statuses, everything: store.everything, now: surroundings.now };
    // What is kept is read first: the question is only for what it leaves open.
    const callOff = surroundings.after(lookAfter, () => {
      for (const row of toLookUp(rows, latest.current, surroundings.now())) void lookUpStatus(row, ports);
    });
    return callOff;
  }, [ids.join(' ')]);
}

function SentNote({ row }: { readonly row: OutboxRow }) {
  const say = useSheetSay();
  const { ways, store, surroundings } = usePorts();
  const see = ways.receipt && (
    <button class="zt-btn" type="button" onClick={() => ways.receipt?.(row.submissionId)}>
      {row.receipt ? say('sent.seeReceipt', { number: row.receipt.number }) : say('sent.see')}
    </button>
  );
  if (row.state === 'accepted') {
    return (
      <Note icon="for" kind="ok">
        {see}
      </Note>
    );
  }
  if (row.state !== 'queued' && row.state !== 'sending' && row.state !== 'unknown') return null;
  const unknown = row.state === 'unknown';
  return (
    <Note icon={unknown ? 'warn' : 'net'} kind="warn">
      <strong>{say(unknown ? 'sent.unknown' : 'sent.queued')}</strong>
      <p>{say(unknown ? 'sent.unknownBody' : 'sent.queuedBody')}</p>
      <div class="zt-row note-acts">
        {see}
        {row.state === 'queued' && (
          <button
            class="zt-btn"
            type="button"
            onClick={() =>
              void act('cancel', row.submissionId, { outbox: store.outbox, now: surroundings.now })
            }
          >
            {say('sent.cancel')}
          </button>
        )}
      </div>
    </Note>
  );
}
