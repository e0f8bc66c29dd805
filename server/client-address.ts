import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request came from, for limits and for nothing else: an IPv4 address, or the first 64 bits of an
 * IPv6 one, which belong to one household. Null where there is no connection (tests).
 * @param proxies how many proxies of one's own stand before the endpoint, each of which appends to
 * `X-Forwarded-For`; what others wrote into it further left is not believed
 */
export function clientAddress(context: Context, proxies: number): string | null {
  const remote = connectionAddress(context);
  if (remote === null) return null;
  const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? [];
  const hops = [...forwarded.map((hop) => hop.trim()), remote];
  return network(hops[Math.max(0, hops.length - 1 - proxies)] ?? remote);
}

function connectionAddress(context: Context): string | null {
  try {
    return getConnInfo(context).remote.address ?? null;
  } catch {
    // A request without a socket, as tests make them.
    return null;
  }
}

/** The same network is written in one way. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const missing = address.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array(Math.max(0, missing)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
