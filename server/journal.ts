/**
 * What happened, without anybody's data: no addresses, numbers, words, answers or secrets. Routes are named
 * by their pattern. Errors of the database are reduced to their code, since its words can quote a row.
 */
export interface Journal {
  write(event: JournalEvent): void;
}

export type JournalEvent =
  | {
      readonly event: 'request';
      readonly id: string;
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly ms: number;
    }
  /** One transaction of the intake: how many tickets had which outcome. For metrics; not written down. */
  | { readonly event: 'batch'; readonly ms: number; readonly outcomes: Readonly<Record<string, number>> }
  | { readonly event: 'error'; readonly id: string | null; readonly error: ErrorTrace }
  | { readonly event: 'erased'; readonly hearingId: string; readonly of: string }
  | { readonly event: 'start' | 'stop'; readonly message: string };

export interface ErrorTrace {
  readonly name: string;
  /** SQLSTATE or Node's error code. */
  readonly code: string | null;
  /** Where it was thrown; frames only. */
  readonly stack: readonly string[];
  readonly cause: ErrorTrace | null;
}

/** JSON lines. */
export function lineJournal(write: (line: string) => void): Journal {
  return {
    write: (event) => {
      if (event.event !== 'batch') write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
    },
  };
}

export const silentJournal: Journal = { write: () => undefined };

export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, code: null, stack: [], cause: null };
  return {
    name: error.name,
    code: codeOf(error),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
    cause: error.cause === undefined ? null : traceOf(error.cause),
  };
}

/** SQLSTATE or Node's error code, of the error or of what caused it. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
