import { useEffect, useState } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { dayWords } from '../../lib/i18n/times.ts';
import { packetIn } from '../../lib/usecase/packet-in.ts';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { postedWords } from '../roads/posted-words.ts';
import { useRoadSay } from '../roads/road-say.ts';
import { useSheetVoice } from '../sheet-say.ts';

type Open = (submissionId: string) => void;

const onlineWords = {
  queued: 'sent.waiting',
  sending: 'sent.sending',
  unknown: 'sent.unknown',
  accepted: 'panel.submitted',
  refused: 'sent.refused',
  closed: 'sent.closed',
  cancelled: 'sent.cancelled',
} as const;

/** A submission to a hearing's endpoint: its number, or how far it is. */
export function OnlineRow({ row, onOpen }: { readonly row: OutboxRow; readonly onOpen: Open }) {
  const { say } = useSheetVoice();
  const sayRoad = useRoadSay();
  const state = say(onlineWords[row.state]);
  return (
    <ReceiptRow
      at={row.createdAt}
      number={row.receipt?.number ?? null}
      state={state}
      warns={row.state === 'unknown'}
      road={sayRoad('road.online')}
      count={packetIn(row)?.comments.length ?? 0}
      title={useTitle(row)}
      onOpen={() => onOpen(row.submissionId)}
    />
  );
}

/** What went by mail, letter, file or to somebody else's service. */
export function PostedRow({ posting, onOpen }: { readonly posting: Posting; readonly onOpen: Open }) {
  const say = useRoadSay();
  const { known, state } = posting;
  return (
    <ReceiptRow
      at={posting.createdAt}
      number={known?.by === 'receiver' ? known.number : null}
      state={say(postedWords[state])}
      warns={state === 'unknown' || state === 'prepared'}
      road={say(`road.${posting.road}`)}
      count={posting.comments.length}
      title={posting.title}
      onOpen={() => onOpen(posting.submissionId)}
    />
  );
}

interface ReceiptRowProps {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly number: string | null;
  readonly state: string;
  /** The person has something to do, or something is in doubt. */
  readonly warns: boolean;
  readonly road: string;
  readonly count: number;
  /** Of the draft; '' where it is not known any more. */
  readonly title: string;
  readonly onOpen: () => void;
}

function ReceiptRow({ at, number, state, warns, road, count, title, onOpen }: ReceiptRowProps) {
  const { language, say } = useSheetVoice();
  return (
    <li>
      <button class="receipt-open" type="button" onClick={onOpen}>
        <b>{number ?? state}</b>
        <span class="receipt-draft" lang="zh-CN">
          {title}
        </span>
        <span class={warns ? 'zt-state zt-state--warn' : 'zt-state'}>
          {warns && <Icon name="warn" small />}
          {[
            dayWords(at, language),
            road,
            say('receipt.listCount', { n: count }),
            ...(number === null ? [] : [state]),
          ].join(' · ')}
        </span>
      </button>
    </li>
  );
}

/** Title of the draft that the submission is about; '' where its comments are no longer here. */
function useTitle({ submissionId }: OutboxRow): string {
  const { store } = usePorts();
  const [title, setTitle] = useState('');
  useEffect(() => {
    let late = false;
    const look = async () => {
      const [comment] = await (await store.everything()).submitted(submissionId);
      const draft = comment && (await store.drafts.get(comment.draftId));
      if (draft && !late) setTitle(draft.title);
    };
    void look();
    return () => {
      late = true;
    };
  }, [store, submissionId]);
  return title;
}
