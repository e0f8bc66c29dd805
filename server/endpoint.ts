import type { Context } from 'hono';
import type { Database } from './database/connect.ts';
import type { Limits } from './intake/limits.ts';
import type { Journal } from './journal.ts';
import type { Provider } from './staff/provider.ts';

/** What the routes work with. */
export interface Endpoint {
  readonly db: Database;
  readonly now: () => Date;
  readonly journal: Journal;
  readonly addressOf: (context: Context) => string | null;
  readonly limits: Limits;
  /** By whom the office signs in besides passwords; null: by nobody. */
  readonly provider: Provider | null;
  /** Where citizens reach it, without a slash at the end; null: as the request was addressed. */
  readonly publicUrl: string | null;
}

/** The hearing's own address, from which all others under it are made. */
export function addressOf(endpoint: Endpoint, requestUrl: string, hearingId: string): string {
  return `${endpoint.publicUrl ?? new URL(requestUrl).origin}/v1/hearings/${hearingId}`;
}
