import { annotationType } from '../hearing/channels/annotation.ts';
import { readAnnotationAnswer } from '../hearing/channels/annotation-answer.ts';
import type { HttpAnswer } from '../hearing/channels/http-answer.ts';
import {
  type Posting,
  type PostingEvent,
  type PostingTrouble,
  postingAfter,
} from '../hearing/channels/posting.ts';
import { sendRegulations } from './send-regulations.ts';
import type { PostingStore } from './store-ports.ts';

export interface SendPorts {
  readonly postings: Pick<PostingStore, 'swap'>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /** The person's own key to the service, kept by them; empty where there is none. */
  readonly key: string;
  /** Names this sender. */
  readonly sender: string;
}

/** An answer later than this counts as none, milliseconds. */
const patience = 60_000;
/** Outlives the slowest attempt: three answers and an upload. */
const claimTime = 5 * patience;

/**
 * One attempt at one posting, by a document that the person has open. The row is claimed before anything goes;
 * where an answer is lost it is `unknown` and never sent again by itself, since neither service knows a key that
 * would keep it from being counted twice. Null where another sender was first.
 */
export async function sendPosting(posting: Posting, ports: SendPorts): Promise<Posting | null> {
  const now = ports.now();
  const claimed = await apply(
    posting,
    { type: 'claim', by: ports.sender, now, until: now + claimTime },
    ports,
  );
  if (claimed?.state !== 'sending' || claimed.pending === null) return claimed;
  if (!ports.isOnline()) {
    return apply(claimed, { type: 'wait', trouble: troubleOf('offline'), at: now + 10_000 }, ports);
  }
  return claimed.pending.kind === 'regulations'
    ? apply(claimed, await sendRegulations(claimed.pending, ports), ports)
    : sendAnnotations(claimed, ports);
}

async function apply(
  posting: Posting,
  event: PostingEvent,
  { postings }: SendPorts,
): Promise<Posting | null> {
  const next = postingAfter(posting, event);
  return next !== null && (await postings.swap(posting, next)) ? next : null;
}

/** One POST for each comment, in order; what is created is written down at once. */
async function sendAnnotations(posting: Posting, ports: SendPorts): Promise<Posting | null> {
  let row: Posting | null = posting;
  while (row?.pending?.kind === 'annotation' && row.state === 'sending') {
    const [part] = row.pending.parts;
    const { address }: { readonly address: string } = row.pending;
    if (part === undefined) return apply(row, { type: 'accept', number: null, now: ports.now() }, ports);
    row = await apply(row, await created(part, address, ports), ports);
  }
  return row;
}

async function created(
  { commentId, body }: { readonly commentId: string; readonly body: string },
  container: string,
  ports: SendPorts,
): Promise<PostingEvent> {
  const headers = {
    'content-type': annotationType,
    accept: annotationType,
    link: '<http://www.w3.org/ns/ldp#Resource>; rel="type"',
    slug: commentId,
  };
  try {
    const answer = readAnnotationAnswer(
      await ask(container, { method: 'POST', headers, body }, ports),
      container,
      ports.now(),
    );
    switch (answer.kind) {
      case 'created':
        return { type: 'part', commentId, place: answer.place };
      case 'refused':
        return { type: 'refuse', trouble: { ...answer, kind: 'refused' }, now: ports.now() };
      case 'later': {
        const trouble = { kind: 'later', status: null, words: answer.words } as const;
        return { type: 'wait', trouble, at: ports.now() + answer.wait };
      }
      case 'unclear':
        return { type: 'lose', trouble: { ...answer, kind: 'unclear' } };
    }
  } catch (error) {
    return { type: 'lose', trouble: troubleOf('network', error) };
  }
}

export function troubleOf(kind: PostingTrouble['kind'], error?: unknown): PostingTrouble {
  return { kind, status: null, words: error instanceof Error ? error.message.slice(0, 200) : '' };
}

/** Cookies and referrer stay here; a redirect is not followed, since the packet goes where the person saw it go. */
export async function ask(address: string, init: RequestInit, ports: SendPorts): Promise<HttpAnswer> {
  const response = await ports.fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    ...init,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.text()).slice(0, 100_000),
  };
}
