import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkAttributes, Refusal } from './regulations-rules.ts';

/** A stand-in for Regulations.gov's v4 service that refuses whatever its description does not allow. */
export interface RegulationsService {
  /** `http://127.0.0.1:…/v4` */
  readonly address: string;
  readonly key: string;
  readonly document: string;
  readonly received: Received[];
  /** Answers this many of the next requests with 429 and that many seconds in `Retry-After`. */
  holdBack(requests: number, seconds: number): void;
  /** Cuts the line of the next `POST /comments` after it was taken. */
  cutNext(): void;
  requests(): readonly string[];
  close(): Promise<void>;
}

export interface Received {
  readonly number: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
}

const jsonApi = 'application/vnd.api+json';

interface Upload {
  readonly submission: string;
  readonly name: string;
  readonly type: string;
  bytes: Buffer | null;
}

class Service {
  readonly key = 'PERSONAL-KEY-OF-THE-TEST';
  readonly document = 'QYH-OPS-2026-0012-0003';
  readonly received: Received[] = [];
  readonly asked: string[] = [];
  readonly #uploads = new Map<string, Upload>();
  readonly #submissions = new Set<string>();
  readonly #times: number[] = [];
  #held = { requests: 0, seconds: 0 };
  cut = false;
  address = '';

  hold(requests: number, seconds: number): void {
    this.#held = { requests, seconds };
  }

  async answer(request: IncomingMessage): Promise<{ status: number; body: unknown } | 'cut'> {
    const path = request.url ?? '';
    this.asked.push(`${request.method} ${path}`);
    const bytes = await bodyOf(request);
    if (request.method === 'PUT' && path.startsWith('/store/')) return this.#stored(request, path, bytes);
    if (request.method !== 'POST') throw new Refusal(405, 'Method not allowed');
    this.#checkKey(request);
    this.#checkRate();
    const data = documentIn(request, bytes);
    if (path === '/v4/submission-keys') return this.#submissionKey(data);
    if (path === '/v4/file-upload-urls') return this.#uploadPlace(data);
    if (path !== '/v4/comments') throw new Refusal(404, 'Not found');
    const body = this.#comment(data);
    if (!this.cut) return { status: 201, body };
    this.cut = false;
    return 'cut';
  }

  #checkKey(request: IncomingMessage): void {
    if (request.headers['x-api-key'] === undefined) throw new Refusal(403, 'No api_key was supplied.');
    if (request.headers['x-api-key'] !== this.key) throw new Refusal(403, 'An invalid api_key was supplied.');
  }

  /** 50 a minute. */
  #checkRate(): void {
    const tooMany = (seconds: number) =>
      new Refusal(429, 'You have exceeded your rate limit.', { 'retry-after': `${seconds}` });
    if (this.#held.requests > 0) {
      this.#held.requests -= 1;
      throw tooMany(this.#held.seconds);
    }
    const now = Date.now();
    this.#times.push(now);
    if (this.#times.filter((time) => now - time < 60_000).length > 50) throw tooMany(60);
  }

  #submissionKey({ type }: JsonApi) {
    if (type !== 'submission-keys') throw new Refusal(400, 'data.type must be submission-keys');
    const id = randomUUID().slice(0, 13);
    this.#submissions.add(id);
    return { status: 201, body: { data: { id, type: 'submission-keys' } } };
  }

  #uploadPlace({ type, attributes }: JsonApi) {
    if (type !== 'file-upload-urls') throw new Refusal(400, 'data.type must be file-upload-urls');
    const { submissionKey, fileName, contentType } = attributes;
    const submission = String(submissionKey);
    if (!this.#submissions.has(submission)) throw new Refusal(400, 'submissionKey is not known');
    if (typeof fileName !== 'string' || !/^[\w .-]+\.(?:docx|pdf|txt|jpg|png)$/.test(fileName))
      throw new Refusal(400, 'fileName is not allowed');
    if (typeof contentType !== 'string') throw new Refusal(400, 'contentType is required');
    const place = randomUUID();
    this.#uploads.set(place, { submission, name: fileName, type: contentType, bytes: null });
    const id = `${this.address.replace('/v4', '')}/store/${place}`;
    return { status: 201, body: { data: { id, type: 'file-upload-urls', attributes } } };
  }

  #stored(request: IncomingMessage, path: string, bytes: Buffer) {
    const upload = this.#uploads.get(path.replace('/store/', ''));
    if (upload === undefined || request.headers['content-type'] !== upload.type)
      throw new Refusal(403, 'SignatureDoesNotMatch');
    if (request.headers['x-api-key'] !== undefined) throw new Refusal(400, 'the store is to see no key');
    upload.bytes = bytes;
    return { status: 200, body: null };
  }

  #comment({ type, attributes }: JsonApi) {
    if (type !== 'comments') throw new Refusal(400, 'data.type must be comments');
    checkAttributes(attributes);
    if (attributes.commentOnDocumentId !== this.document) throw new Refusal(404, 'Document not found');
    const key = String(attributes.submissionKey ?? '');
    const uploaded = [...this.#uploads.values()].filter(({ submission }) => submission === key);
    const names = (attributes.files ?? []) as readonly string[];
    const files = names.map((name) => {
      const file = uploaded.find((each) => each.name === name);
      if (!file?.bytes) throw new Refusal(400, `File ${name} was not uploaded`);
      return { name, type: file.type, bytes: file.bytes };
    });
    const number = `mbx-${randomUUID().slice(0, 4)}-${this.received.length + 1}`;
    this.received.push({ number, attributes, files });
    const receiveDate = '2026-04-01T14:00:00Z';
    return { data: { id: number, type: 'comments', attributes: { ...attributes, receiveDate } } };
  }
}

interface JsonApi {
  readonly type: unknown;
  readonly attributes: Readonly<Record<string, unknown>>;
}

function documentIn(request: IncomingMessage, bytes: Buffer): JsonApi {
  if (request.headers['content-type'] !== jsonApi) throw new Refusal(400, `Content-Type must be ${jsonApi}`);
  try {
    const { data, ...others } = JSON.parse(bytes.toString('utf8'));
    const { type, attributes = {}, ...more } = data;
    if (Object.keys({ ...others, ...more }).length === 0) return { type, attributes };
  } catch {
    // answered below, as any other body that is no document
  }
  throw new Refusal(400, 'The body must be a JSON:API document');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Browsers ask first; the service's gateway lets any origin in. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, x-api-key, accept',
  'access-control-allow-methods': 'POST, PUT, OPTIONS',
  'access-control-expose-headers': 'retry-after',
};

export async function startRegulations(): Promise<RegulationsService> {
  const service = new Service();
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    try {
      const answer = await service.answer(request);
      if (answer === 'cut') return void response.destroy();
      return send(response, answer.status, answer.body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message, headers } = error;
      return send(response, status, { errors: [{ status, title: 'Refused', detail: message }] }, headers);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v4`;
  return {
    address: service.address,
    key: service.key,
    document: service.document,
    received: service.received,
    holdBack: (requests, seconds) => service.hold(requests, seconds),
    cutNext: () => {
      service.cut = true;
    },
    requests: () => service.asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  response.writeHead(status, { 'content-type': jsonApi, connection: 'close', ...cors, ...headers });
  response.end(body === null ? '' : JSON.stringify(body));
}
