import type { Kept, Trouble } from '../usecase/store-ports.ts';

const troubles: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  MissingAPIError: 'blocked',
  OpenFailedError: 'blocked',
  VersionError: 'outdated',
  DatabaseClosedError: 'outdated',
};

/** Reads an error of IndexedDB or Dexie. The cause hides in `inner`: the innermost one that is known counts. */
export function troubleOf(error: unknown): Trouble {
  if (!isError(error)) return 'failed';
  const inner = 'inner' in error && error.inner !== error ? troubleOf(error.inner) : 'failed';
  return inner === 'failed' ? (troubles[error.name] ?? 'failed') : inner;
}

/** Runs a write; what the person can meet comes back as a value, what only a bug can cause goes on being thrown. */
export async function keeping(write: () => PromiseLike<unknown>): Promise<Kept> {
  try {
    await write();
    return { ok: true };
  } catch (error) {
    if (error instanceof TypeError || (isError(error) && error.name === 'DataCloneError')) throw error;
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** Runs a read. What the person can meet is thrown as an error that carries its `trouble`. */
export async function reading<Value>(read: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw Object.assign(new Error('the store cannot be read', { cause: error }), {
      trouble: troubleOf(error),
    });
  }
}

function isError(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
