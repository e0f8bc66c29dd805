import { connect, createServer, type Socket } from 'node:net';

/** A line between client and endpoint on which things go wrong on demand. */
export interface Proxy {
  readonly url: string;
  /** Where requests go from now on. */
  target: string;
  /** Called once a whole request has gone through to the endpoint, before anything comes back; then forgotten. */
  onRequest: (() => void) | null;
  /** Called in place of passing the first bytes of an answer on; then forgotten. Both ends are cut. */
  onAnswer: (() => void) | null;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => relay(client));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  const proxy: Proxy = {
    url: `http://127.0.0.1:${address.port}`,
    target,
    onRequest: null,
    onAnswer: null,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return proxy;

  function relay(client: Socket): void {
    const { hostname, port } = new URL(proxy.target);
    const upstream = connect(Number(port), hostname);
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => open.delete(socket));
    }
    let request = '';
    client.on('data', (chunk) => {
      request += chunk.toString('latin1');
      upstream.write(chunk, () => {
        if (!isWhole(request)) return;
        request = '';
        take('onRequest')?.();
      });
    });
    upstream.on('data', (chunk) => {
      const fault = take('onAnswer');
      if (fault === null) return client.write(chunk);
      fault();
      return cut();
    });
    client.on('end', cut);
    upstream.on('end', cut);
  }

  function take(name: 'onRequest' | 'onAnswer'): (() => void) | null {
    const fault = proxy[name];
    proxy[name] = null;
    return fault;
  }
}

/** Head and as much body as it announces. */
function isWhole(request: string): boolean {
  const head = request.indexOf('\r\n\r\n');
  const [, length = '0'] = /content-length: (\d+)/i.exec(request) ?? [];
  return head >= 0 && request.length - head - 4 >= Number(length);
}
