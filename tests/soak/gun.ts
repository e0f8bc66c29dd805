import { Agent, request } from 'node:http';

/** A body ready to be sent, with its key. */
export interface Shot {
  readonly key: string;
  readonly body: string;
}

export interface Hit {
  readonly status: number;
  readonly body: string;
  /** Milliseconds from sending to the whole answer. */
  readonly ms: number;
}

export interface Gun {
  fire(shot: Shot): Promise<Hit>;
  close(): void;
}

/** Keep-alive connections to one hearing, by the lightest client that Node has. */
export function gunAt(hearingUrl: string, connections: number): Gun {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const address = new URL(`${hearingUrl}/submissions`);
  return {
    close: () => agent.destroy(),
    fire: ({ key, body }) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
        };
        const outgoing = request(address, { method: 'POST', agent, headers }, (answer) => {
          const hit = (chunks: readonly Buffer[]) => ({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            ms: performance.now() - began,
          });
          answer.toArray().then((chunks) => resolve(hit(chunks)), reject);
        });
        outgoing.on('error', reject);
        outgoing.end(body);
      }),
  };
}

/** The share `part` of the sorted values, 0.99 say. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
