import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SiteAnswer {
  /** `text/html` without a charset leaves the encoding to the page's own META. */
  readonly type: string;
  readonly body: Uint8Array;
}

export interface Site {
  /** `http://localhost:4173`, without a closing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * A small site on this machine only. `answer` gets the decoded path; null is 404. `host` is the name it goes by.
 * @throws the listen error (`EADDRINUSE`) where `port` is taken; 0 takes any free one
 */
export function serveSite(
  port: number,
  answer: (path: string) => Promise<SiteAnswer | null>,
  host = 'localhost',
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    respond(pathname, answer, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ origin: `http://${host}:${taken}`, close: () => close(server) });
    });
  });
}

async function respond(
  path: string,
  answer: (path: string) => Promise<SiteAnswer | null>,
  response: ServerResponse,
) {
  const found = await answer(decodeURIComponent(path));
  if (found)
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' }).end(found.body);
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
