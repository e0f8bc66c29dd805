import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import { later } from '../Later.tsx';
import { usePorts } from '../ports.ts';
import { SheetFrame } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { useSignal } from '../use-signal.ts';
import { Receipt } from './Receipt.tsx';
import { SentState } from './SentState.tsx';

const PostedView = later(async () => (await import('../roads/PostedView.tsx')).PostedView);

interface SentViewProps {
  readonly submissionId: string;
  /** Tells whoever sends that something is due. */
  readonly wake: () => void;
  /** The person was in the document already and did something that led here. */
  readonly follows: boolean;
}

/** What became of a submission: under way, not delivered, in doubt, refused, or with its receipt. */
export function SentView({ submissionId, wake, follows }: SentViewProps) {
  const say = useSheetSay();
  const { store } = usePorts();
  const [row, setRow] = useState<OutboxRow | null | undefined>(undefined);
  useSignal((signal) => store.outbox.watchOne(submissionId, { next: setRow, signal }), [store, submissionId]);
  if (row === null) return <PostedView submissionId={submissionId} />;
  const accepted = row?.state === 'accepted' && row.receipt !== null;
  const answered = accepted || row?.lastError?.kind === 'receipt';
  return (
    <SheetFrame narrow follows={follows} title={say(answered ? 'receipt.title' : 'submit.title')}>
      {row && (accepted ? <Receipt row={row} /> : <SentState row={row} wake={wake} />)}
    </SheetFrame>
  );
}
