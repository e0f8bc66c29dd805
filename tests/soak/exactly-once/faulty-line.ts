import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';

export type Fault =
  | 'none'
  | 'delay'
  | 'double'
  | 'cut-answer'
  | 'cut-request'
  | 'bad-gateway'
  | 'bad-gateway-after';

const faults: readonly Fault[] = [
  'delay',
  'double',
  'cut-answer',
  'cut-request',
  'bad-gateway',
  'bad-gateway-after',
];

/** A proxy on which one request in three goes wrong in one of six ways. */
export interface FaultyLine {
  readonly url: string;
  target: string;
  readonly seen: Record<Fault, number>;
  close(): void;
}

export async function startFaultyLine(target: string, random: () => number): Promise<FaultyLine> {
  const seen: Record<Fault, number> = {
    none: 0,
    delay: 0,
    double: 0,
    'cut-answer': 0,
    'cut-request': 0,
    'bad-gateway': 0,
    'bad-gateway-after': 0,
  };
  const server = createServer((incoming, outgoing) => {
    relay(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const line: FaultyLine = {
    url: `http://127.0.0.1:${port}`,
    target,
    seen,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return line;

  async function relay(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray());
    const fault: Fault = random() < 2 / 3 ? 'none' : (faults[Math.floor(random() * faults.length)] ?? 'none');
    seen[fault] += 1;
    if (fault === 'cut-request') return void outgoing.destroy();
    if (fault === 'bad-gateway') return void outgoing.writeHead(502).end('<h1>Bad Gateway</h1>');
    if (fault === 'delay') await after(random() * 500);
    const forward = () => passedOn(line.target, incoming, body);
    const [answer] = await Promise.all(fault === 'double' ? [forward(), forward()] : [forward()]);
    if (answer === undefined || fault === 'cut-answer') return void outgoing.destroy();
    if (fault === 'bad-gateway-after') return void outgoing.writeHead(502).end();
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }
}

interface Passed {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function passedOn(target: string, incoming: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers, url = '/' } = incoming;
    const onward = request(new URL(url, target), { method, headers, agent: false }, async (answer) => {
      const { 'content-type': type = '', 'retry-after': retry } = answer.headers;
      const kept = { 'content-type': type, ...(retry === undefined ? {} : { 'retry-after': retry }) };
      answer
        .toArray()
        .then(
          (chunks) =>
            resolve({ status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) }),
          reject,
        );
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
