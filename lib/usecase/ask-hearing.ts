import * as z from 'zod';
import { readJson } from '../hearing/answer.ts';
import { sha256OfText } from '../hearing/hash.ts';
import { hearing, hearingRevision } from '../hearing/protocol/hearing.ts';
import { status } from '../hearing/protocol/status.ts';
import type { Asked, HearingPort, StatusAccess } from './hearing-port.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

// Compiling schemas with `new Function` is refused by the extension's content security policy.
z.config({ jitless: true });

/** An answer later than this counts as none, milliseconds. */
const patience = 20_000;
/** A code of 1,300 articles and its tree fill about 2 MB; more than this is none of ours. UTF-8 bytes. */
const largestAnswer = 24 * 1024 * 1024;

/** Asks over HTTP: no cookies, no referrer, so that the endpoint learns what is asked for and nothing else. */
export function hearingOver(fetch: Fetch): HearingPort {
  const ask = <Value>(schema: z.ZodType<Value>, address: string, headers: Record<string, string> = {}) =>
    askJson(fetch, { schema, address, headers });
  return {
    hearing: (url) => ask(hearing, url),
    async revision(url, revisionId) {
      const asked = await ask(hearingRevision, `${url}/revisions/${encodeURIComponent(revisionId)}`);
      const intact = asked.kind !== 'read' || sha256OfText(asked.value.text) === asked.value.id;
      return intact ? asked : { kind: 'invalid' };
    },
    status: (access) => ask(status, statusAddress(access), bearer(access)),
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
  };
}

const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

const statusAddress = ({ hearingUrl, number }: StatusAccess) =>
  `${hearingUrl}/submissions/${encodeURIComponent(number)}`;
const bearer = ({ secret }: StatusAccess) => ({ authorization: `Bearer ${secret}` });

interface Question<Value> {
  readonly schema: z.ZodType<Value>;
  readonly address: string;
  readonly headers: Record<string, string>;
}

async function askJson<Value>(
  fetch: Fetch,
  { schema, address, headers }: Question<Value>,
): Promise<Asked<Value>> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { ...quiet, headers, signal });
    if (response.status === 404 || response.status === 410) return { kind: 'absent' };
    const value = response.ok ? readJson(schema, await boundedText(response)) : null;
    if (value !== null) return { kind: 'read', value };
    return { kind: response.status >= 500 || response.status === 429 ? 'unreachable' : 'invalid' };
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
