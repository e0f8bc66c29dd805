import { useState } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { Note } from '../Note.tsx';
import { usePorts } from '../ports.ts';
import { useSignal } from '../use-signal.ts';
import { useRoadSay } from './road-say.ts';

/** Postings from this revision: those to confirm first, the others with the way to what they said. */
export function PostedNotes({ ids }: { readonly ids: readonly string[] }) {
  const say = useRoadSay();
  const { store, ways } = usePorts();
  const [postings, setPostings] = useState<readonly Posting[]>([]);
  useSignal((signal) => store.postings.watchMany(ids, { next: setPostings, signal }), [store, ids.join(' ')]);
  return (
    <>
      {postings.map(({ submissionId, state, known }) => {
        const asks = state === 'prepared' || state === 'unknown' || state === 'queued';
        const number = known?.by === 'receiver' ? known.number : null;
        return (
          <Note key={submissionId} icon={asks ? 'warn' : 'for'} kind={asks ? 'warn' : 'ok'}>
            {asks && (
              <strong>
                {say(
                  state === 'prepared'
                    ? 'posted.inList.prepared'
                    : state === 'unknown'
                      ? 'posted.inList.unknown'
                      : 'posted.inList.waiting',
                )}
              </strong>
            )}
            {ways.receipt && (
              <div class="zt-row note-acts">
                <button class="zt-btn" type="button" onClick={() => ways.receipt?.(submissionId)}>
                  {number === null ? say('posted.see') : say('posted.seeNumber', { number })}
                </button>
              </div>
            )}
          </Note>
        );
      })}
    </>
  );
}
