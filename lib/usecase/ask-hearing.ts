import * as z from 'zod';
import { sha256OfText } from '../hearing/hash.ts';
import { type Hearing, hearing, hearingRevision } from '../hearing/protocol/hearing.ts';
import { logHead } from '../hearing/protocol/receipt.ts';
import { type Status, status } from '../hearing/protocol/status.ts';
import { readJson } from '../hearing/read-json.ts';
import type { Asked, HearingPort, StatusAccess } from './hearing-port.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

/** An answer later than this counts as none, milliseconds. */
const patience = 20_000;
/** A code of 1,300 articles and its tree fill about 2 MB; more than this is none of ours. UTF-8 bytes. */
const largestAnswer = 24 * 1024 * 1024;

/** What was read last from an address, when (of `performance.now()`), and the tag to ask again by. */
interface Known<Value> {
  readonly etag: string;
  readonly value: Value;
  readonly at: number;
}

/** Asks over HTTP: no cookies, no referrer, so that the endpoint learns what is asked for and nothing else. */
export function hearingOver(fetch: Fetch): HearingPort {
  const ask = <Value>(schema: z.ZodType<Value>, address: string) => askJson(fetch, { schema, address });
  const hearings = new Map<string, Known<Hearing>>();
  const statuses = new Map<string, Known<Status>>();
  return {
    async hearing(url) {
      const asked = await askJson(fetch, { schema: hearing, address: url, known: hearings });
      const last = hearings.get(url);
      return asked.kind === 'read' && last ? { kind: 'read', value: atThisTime(last) } : asked;
    },
    async revision(url, revisionId) {
      const asked = await ask(hearingRevision, `${url}/revisions/${encodeURIComponent(revisionId)}`);
      const intact = asked.kind !== 'read' || sha256OfText(asked.value.text) === asked.value.id;
      return intact ? asked : { kind: 'invalid' };
    },
    status: (access) =>
      askJson(fetch, {
        schema: status,
        address: statusAddress(access),
        headers: bearer(access),
        known: statuses,
      }),
    async audit(hearingUrl, { receipt, packet, keys, lastHead }) {
      // Signatures and proofs weigh more than all the reading: they are loaded with the first check.
      const { auditReceipt } = await import('../hearing/audit.ts');
      const { packetHash } = await import('../hearing/packet.ts');
      const before = lastHead === null ? null : readJson(logHead, lastHead);
      const evidence = { receipt, keys, packetHash: packetHash(packet), lastHead: before };
      const audit = await auditReceipt(evidence, async (path) => {
        const asked = await ask(z.unknown(), `${hearingUrl}${path}`);
        return asked.kind === 'read' ? asked.value : null;
      });
      return { ...audit, before };
    },
    async rate(access, rating) {
      const init = {
        ...quiet,
        method: 'POST',
        headers: { ...bearer(access), 'content-type': 'application/json' },
        body: JSON.stringify({ rating }),
        signal: AbortSignal.timeout(patience),
      };
      const response = await fetch(`${statusAddress(access)}/satisfaction`, init).catch(() => null); // told as not arrived
      return response?.ok ?? false;
    },
    withdraw: (access) =>
      askJson(fetch, {
        schema: status,
        address: `${statusAddress(access)}/withdrawal`,
        headers: bearer(access),
        method: 'POST',
      }),
  };
}

/** What has not changed was not sent again: its clock has gone on meanwhile. */
function atThisTime({ value, at }: Known<Hearing>): Hearing {
  return { ...value, now: new Date(Date.parse(value.now) + performance.now() - at).toISOString() };
}

const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

const statusAddress = ({ hearingUrl, number }: StatusAccess) =>
  `${hearingUrl}/submissions/${encodeURIComponent(number)}`;
const bearer = ({ secret }: StatusAccess) => ({ authorization: `Bearer ${secret}` });

interface Question<Value> {
  readonly schema: z.ZodType<Value>;
  readonly address: string;
  readonly headers?: Record<string, string>;
  /** Where what was read is remembered by its tag, so that what has not changed is not sent again. */
  readonly known?: Map<string, Known<Value>>;
  readonly method?: 'POST';
}

async function askJson<Value>(
  fetch: Fetch,
  { schema, address, headers = {}, known, ...how }: Question<Value>,
): Promise<Asked<Value>> {
  const last = known?.get(address);
  const tagged = last === undefined ? headers : { ...headers, 'if-none-match': last.etag };
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { ...quiet, ...how, headers: tagged, signal });
    if (response.status === 304 && last !== undefined) return { kind: 'read', value: last.value };
    if (response.status === 404 || response.status === 410) return { kind: 'absent' };
    const value = response.ok ? readJson(schema, await boundedText(response)) : null;
    if (value === null)
      return { kind: response.status >= 500 || response.status === 429 ? 'unreachable' : 'invalid' };
    const etag = response.headers.get('etag');
    if (etag !== null) known?.set(address, { etag, value, at: performance.now() });
    return { kind: 'read', value };
  } catch {
    return { kind: 'unreachable' }; // no line, no such host, no answer in time: the same to the person
  }
}

async function boundedText(response: Response): Promise<string> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > largestAnswer) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > largestAnswer) return '';
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
