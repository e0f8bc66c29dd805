import { type Answer, eventOf, filesAskedFor, type RawAnswer, readAnswer } from '../hearing/answer.ts';
import { followKeys } from '../hearing/keys.ts';
import { type OutboxEvent, type OutboxRow, transition } from '../hearing/outbox.ts';
import { submissionBody } from '../hearing/packet.ts';
import { type SigningKey, signingKeyList } from '../hearing/protocol/hearing.ts';
import { readJson } from '../hearing/read-json.ts';
import { solve } from '../hearing/work.ts';

/** Where outbox rows are kept. Two tabs and a worker may use one at the same time. */
export interface OutboxPort {
  /** Rows for which `isDue(row, now)` holds, oldest first. */
  due(now: number): Promise<readonly OutboxRow[]>;
  /**
   * Writes `after` if the stored row still has `before.version`, in one transaction; false if it has not.
   * This is the only way a row changes, so two senders never hold it at once.
   */
  swap(before: OutboxRow, after: OutboxRow): Promise<boolean>;
}

export interface DeliverPorts {
  readonly outbox: OutboxPort;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly online: () => boolean;
  /** A file that a packet names by its SHA-256 (hex), where attachments are kept; null if it is not there. */
  readonly file?: (hash: string) => Promise<Blob | null>;
  /** Names this sender: different for every tab and every start of a worker. */
  readonly sender: string;
}

/** An answer later than this counts as none. */
const patience = 30_000;
/** A claim outlives the slowest attempt (three answers and a minute's computing), and a killed sender's row is free again after it. */
export const claimTime = 180_000;
/** Receipts and problems are small; more is none of ours. */
const largestAnswer = 256 * 1024;

/**
 * Sends what is due, one row after the other, and answers how many rows were tried. It finishes only what the
 * person submitted; a row that another sender holds is left to it.
 */
export async function deliverDue(ports: DeliverPorts, signal: AbortSignal): Promise<number> {
  const rows = await ports.outbox.due(ports.now());
  let tried = 0;
  for (const row of rows) {
    if (signal.aborted) break;
    if ((await deliver(ports, row, signal)) !== null) tried += 1;
  }
  return tried;
}

/** One attempt at one row. The row as it is then, or null where another sender was first. */
export async function deliver(
  ports: DeliverPorts,
  row: OutboxRow,
  signal: AbortSignal,
): Promise<OutboxRow | null> {
  const now = ports.now();
  const claimed = await apply(ports, row, { type: 'claim', by: ports.sender, now, until: now + claimTime });
  if (claimed === null) return null;
  return apply(ports, claimed, await attempt(ports, claimed, signal));
}

async function apply(ports: DeliverPorts, row: OutboxRow, event: OutboxEvent): Promise<OutboxRow | null> {
  const next = transition(row, event);
  return next !== null && (await ports.outbox.swap(row, next)) ? next : null;
}

async function attempt(ports: DeliverPorts, row: OutboxRow, signal: AbortSignal): Promise<OutboxEvent> {
  const setback = { jitter: ports.random(), retryAfter: null };
  if (!ports.online()) {
    return { type: 'postpone', now: ports.now(), failure: { kind: 'offline' }, ...setback };
  }
  try {
    const answer = await submitted(ports, row, signal);
    const now = ports.now();
    const keys =
      answer.kind === 'receipt' ? await keysFor(ports, row, answer.receipt.keyId, signal) : row.keys;
    return eventOf(answer, { row, keys, now, jitter: setback.jitter });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const failure = timedOut
      ? ({ kind: 'timeout' } as const)
      : ({ kind: 'network', message: error instanceof Error ? error.message : String(error) } as const);
    return { type: 'lose', now: ports.now(), failure, ...setback };
  }
}

/** Does what the endpoint asks for first, some computing or the files that the packet names, and offers it again. */
async function submitted(ports: DeliverPorts, row: OutboxRow, signal: AbortSignal): Promise<Answer> {
  const offer = async (work?: string) => readAnswer(await post(ports, row, { signal, work }), ports.now());
  const first = await offer();
  const work = await workAskedFor(first, row, signal);
  const second = work === null ? first : await offer(work);
  const missing = second.kind === 'problem' ? filesAskedFor(second.problem, row.packet) : [];
  for (const hash of missing) {
    const file = await ports.file?.(hash);
    if (!file) return second;
    const sent = await ask(ports, `${row.hearingUrl}/attachments`, { method: 'POST', body: file, signal });
    if (sent.status !== 201) return readAnswer(sent, ports.now());
  }
  return missing.length === 0 ? second : offer(work ?? undefined);
}

async function workAskedFor(answer: Answer, row: OutboxRow, signal: AbortSignal): Promise<string | null> {
  const challenge = answer.kind === 'problem' ? answer.problem.challenge : undefined;
  const mine = challenge?.parameters.data.key === row.submissionId;
  return challenge !== undefined && mine ? solve(challenge, signal) : null;
}

function post(
  ports: DeliverPorts,
  row: OutboxRow,
  { signal, work }: { readonly signal: AbortSignal; readonly work: string | undefined },
): Promise<RawAnswer> {
  return ask(ports, `${row.hearingUrl}/submissions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': row.submissionId,
      ...(work === undefined ? {} : { 'proof-of-work': work }),
    },
    body: submissionBody(row),
    signal,
  });
}

/** The pinned keys, or what they lead to where the receipt names one that came later. */
async function keysFor(
  ports: DeliverPorts,
  row: OutboxRow,
  keyId: string,
  signal: AbortSignal,
): Promise<readonly SigningKey[]> {
  if (row.keys.some(({ id }) => id === keyId)) return row.keys;
  const raw = await ask(ports, `${row.hearingUrl}/keys`, { signal });
  const offered = readJson(signingKeyList, raw.body);
  return offered === null ? row.keys : followKeys(row.hearingId, row.keys, offered.keys);
}

/** A redirect is not followed: the packet goes to the address that the person saw. */
async function ask(ports: DeliverPorts, address: string, init: RequestInit): Promise<RawAnswer> {
  const late = AbortSignal.timeout(patience);
  const response = await ports.fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    ...init,
    signal: init.signal ? AbortSignal.any([init.signal, late]) : late,
  });
  const body = await boundedText(response);
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
}

async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > largestAnswer) {
      await reader.cancel();
      break;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
