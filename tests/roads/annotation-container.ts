import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for a container of the W3C Web Annotation Protocol that refuses what the protocol does not allow. */
export interface AnnotationContainer {
  readonly address: string;
  readonly annotations: readonly {
    readonly path: string;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
  /** The status that the POST after so many others gets instead of 201. */
  failAfter(posts: number, status: number): void;
  close(): Promise<void>;
}

const profile = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, accept, link, slug',
  'access-control-expose-headers': 'location, etag, retry-after',
};

export async function startContainer(): Promise<AnnotationContainer> {
  const annotations: { path: string; body: Record<string, unknown> }[] = [];
  let failing = { left: Number.POSITIVE_INFINITY, status: 0 };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    const fault = faultOf(request);
    const text = await textOf(request);
    if (failing.left === 0 || fault !== null) {
      const status = fault === null ? failing.status : 400;
      response.writeHead(status, { ...cors, 'content-type': 'application/problem+json', 'retry-after': '7' });
      return void response.end(JSON.stringify({ title: fault ?? 'Not taken' }));
    }
    failing.left -= 1;
    const path = `/annotations/${request.headers.slug}`;
    const body = JSON.parse(text);
    const place = `${addressOf(server.address() as AddressInfo)}${path}`;
    const created = { ...body, id: place, via: body.id };
    annotations.push({ path, body: created });
    const links = '<http://www.w3.org/ns/ldp#Resource>; rel="type"';
    response.writeHead(201, { ...cors, 'content-type': profile, location: path, etag: '"1"', link: links });
    response.end(JSON.stringify(created));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `${addressOf(server.address() as AddressInfo)}/annotations/`,
    annotations,
    failAfter: (left, status) => {
      failing = { left, status };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const addressOf = ({ port }: AddressInfo) => `http://127.0.0.1:${port}`;

function faultOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'POST' || url !== '/annotations/') return 'POST to the container itself';
  if (headers['content-type'] !== profile) return 'the media type needs its profile';
  if (headers.accept !== profile) return 'Accept must name the profile';
  if (!/^[\w-]+$/.test(String(headers.slug))) return 'Slug must be a name';
  if (headers.link !== '<http://www.w3.org/ns/ldp#Resource>; rel="type"') return 'Link must name the type';
  return null;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
