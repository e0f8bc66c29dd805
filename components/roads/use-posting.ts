import { useRef, useState } from 'preact/hooks';
import { postRoad } from '../../lib/usecase/post-road.ts';
import type { SubmitOutcome } from '../../lib/usecase/submit.ts';
import { usePorts } from '../ports.ts';
import type { PostedProps } from './Posted.tsx';
import { pendingFor, type Reviewed, saveFiles, saveWord } from './road-acts.ts';
import { openMail } from './save-file.ts';
import { keySetting, type RoadState } from './use-road.ts';

type Refusal = Extract<SubmitOutcome, { readonly ok: false }>['trouble'];

interface Posting {
  readonly posted: PostedProps | null;
  readonly refused: Refusal | null;
  readonly busy: boolean;
  post(): Promise<void>;
}

/** Writes into the outbox what was reviewed, then hands it to mail program, printer or disk; once, however often pressed. */
export function usePosting(
  reviewed: Reviewed & { readonly state: RoadState },
  onPosted: (submissionId: string) => void,
): Posting {
  const { store, surroundings } = usePorts();
  const [posted, setPosted] = useState<PostedProps | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const post = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const { state, revision, comments, papers } = reviewed;
    const { road, form } = state;
    const pending = await pendingFor(road, form, reviewed);
    const to = recipientOf(state);
    const subject =
      road === 'email' ? papers.mail.mail.subject : road === 'letter' ? form.subjectWords.trim() : '';
    const post = { road, revision, comments, letter: papers.letter, to, subject, pending };
    const outcome = await postRoad(post, { postings: store.postings, ...surroundings });
    running.current = false;
    setBusy(false);
    setRefused(outcome.ok ? null : outcome.trouble);
    if (!outcome.ok) return;
    await keepTheKey();
    // The printer takes what is on the sheet now; the other papers are made while the next page is shown.
    if (road === 'letter') print();
    const { submissionId } = outcome;
    setPosted({ submissionId, road, papers, apiKey: form.key.trim() });
    onPosted(submissionId);
    await handOver();
  };

  const keepTheKey = async () => {
    const { road, form, keepKey } = reviewed.state;
    if (road !== 'regulations') return;
    if (keepKey) await store.settings.set(keySetting, form.key.trim());
    else await store.settings.remove(keySetting);
  };

  const handOver = async () => {
    const { state, papers } = reviewed;
    if (state.road === 'email') {
      await saveWord({ papers });
      openMail(papers.mail.link);
    } else if (state.road === 'file') await saveFiles(reviewed, surroundings.now());
  };

  return { posted, refused, busy, post };
}

/** As it was shown. */
function recipientOf({ road, form }: RoadState): string {
  switch (road) {
    case 'email':
      return form.mailbox.trim();
    case 'letter':
      return [form.recipient, form.address]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('，');
    case 'regulations':
      return `Regulations.gov ${form.document.trim()}`;
    case 'annotation':
      return form.container.trim();
    case 'file':
      return form.recipient.trim();
  }
}
