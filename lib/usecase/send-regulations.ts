import type { HttpAnswer } from '../hearing/channels/http-answer.ts';
import type { Pending, PostingEvent } from '../hearing/channels/posting.ts';
import { regulationsAttributes, regulationsBody } from '../hearing/channels/regulations.ts';
import {
  type RegulationsAnswer,
  readRegulations,
  submissionKeyIn,
  uploadAddressIn,
} from '../hearing/channels/regulations-answer.ts';
import { ask, type SendPorts, troubleOf } from './send-posting.ts';

type RegulationsPending = Extract<Pending, { kind: 'regulations' }>;
/** What the comment says of its file. */
interface Attached {
  readonly submissionKey?: string;
  readonly files?: readonly string[];
}

/**
 * Submission key, place for the file, the file, the comment, as Regulations.gov's v4 description has it. Up to the
 * last step nothing is taken, so whatever fails there may be tried again.
 */
export async function sendRegulations(pending: RegulationsPending, ports: SendPorts): Promise<PostingEvent> {
  try {
    if (pending.file === null) return await comment(pending, {}, ports);
    const attached = await attach(pending, pending.file, ports);
    return 'type' in attached ? attached : await comment(pending, attached, ports);
  } catch (error) {
    return { type: 'wait', trouble: troubleOf('network', error), at: null };
  }
}

async function attach(
  { address }: RegulationsPending,
  file: NonNullable<RegulationsPending['file']>,
  ports: SendPorts,
): Promise<Attached | PostingEvent> {
  const keyed = await post(`${address}/submission-keys`, { type: 'submission-keys' }, ports);
  const submissionKey = submissionKeyIn(keyed);
  if (submissionKey === null) return untaken(readRegulations(keyed, ports.now()), ports);
  const attributes = { submissionKey, fileName: file.name, contentType: file.type };
  const placed = await post(`${address}/file-upload-urls`, { type: 'file-upload-urls', attributes }, ports);
  const place = uploadAddressIn(placed);
  if (place === null) return untaken(readRegulations(placed, ports.now()), ports);
  // The store behind the service is another's: it gets the file, never the key.
  const body = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
  const put = await ask(place, { method: 'PUT', headers: { 'content-type': file.type }, body }, ports);
  if (put.status >= 300) {
    return { type: 'wait', trouble: { kind: 'unclear', status: put.status, words: '' }, at: null };
  }
  return { submissionKey, files: [file.name] };
}

async function comment(
  { address, attributes }: RegulationsPending,
  attached: Attached,
  ports: SendPorts,
): Promise<PostingEvent> {
  const body = regulationsBody(regulationsAttributes.parse({ ...JSON.parse(attributes), ...attached }));
  try {
    const answer = readRegulations(
      await ask(`${address}/comments`, request(body, ports), ports),
      ports.now(),
    );
    if (answer.kind === 'accepted') return { type: 'accept', number: answer.number, now: ports.now() };
    if (answer.kind === 'unclear') return { type: 'lose', trouble: { ...answer, kind: 'unclear' } };
    return untaken(answer, ports);
  } catch (error) {
    return { type: 'lose', trouble: troubleOf('network', error) };
  }
}

/** What an answer that took nothing leads to: too many requests wait by themselves, a wrong key waits for another. */
function untaken(answer: RegulationsAnswer, { now }: SendPorts): PostingEvent {
  switch (answer.kind) {
    case 'refused':
      return { type: 'refuse', trouble: { ...answer, kind: 'refused' }, now: now() };
    case 'later': {
      const trouble = { kind: 'later', status: 429, words: answer.words } as const;
      return { type: 'wait', trouble, at: now() + answer.wait };
    }
    case 'key':
      return { type: 'wait', trouble: { kind: 'key', status: 403, words: answer.words }, at: null };
    default:
      return { type: 'wait', trouble: { kind: 'unclear', status: null, words: '' }, at: null };
  }
}

function post(address: string, data: object, ports: SendPorts): Promise<HttpAnswer> {
  return ask(address, request(JSON.stringify({ data }), ports), ports);
}

function request(body: string, { key }: SendPorts): RequestInit {
  const type = 'application/vnd.api+json';
  return { method: 'POST', headers: { 'content-type': type, accept: type, 'x-api-key': key }, body };
}
