import type { Words } from '../lib/hearing/protocol/primitives.ts';
import type { Challenge, Problem, ProblemCode } from '../lib/hearing/protocol/problem.ts';
import { problemKinds } from './problem-words.ts';

type Fault = Problem['errors'][number];

interface Particulars {
  readonly errors?: readonly Fault[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  readonly challenge?: Challenge;
  readonly cause?: unknown;
}

/** An answer that is none of what was asked for; thrown anywhere under a route. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly details: Words;
  readonly errors: readonly Fault[];
  readonly retryAfter: number | null;
  readonly challenge: Challenge | null;

  constructor(code: ProblemCode, details: Words, particulars: Particulars = {}) {
    super(`${code}: ${details.en}`, { cause: particulars.cause });
    this.code = code;
    this.details = details;
    this.errors = particulars.errors ?? [];
    this.retryAfter = particulars.retryAfter ?? null;
    this.challenge = particulars.challenge ?? null;
  }
}

/** RFC 9457 document in the language asked for (`Accept-Language`), with the words of both. */
export function problemResponse(
  error: ProblemError,
  language: string | undefined,
  instance: string,
): Response {
  const { status, titles } = problemKinds[error.code];
  const side = language !== undefined && /^\s*en\b/i.test(language) ? 'en' : 'zh';
  const document: Problem = {
    type: `urn:zhutiao:problem:${error.code}`,
    title: titles[side],
    status,
    detail: error.details[side],
    code: error.code,
    titles,
    details: error.details,
    errors: error.errors.slice(0, 100),
    instance,
    ...(error.challenge === null ? {} : { challenge: error.challenge }),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'content-language': side === 'en' ? 'en' : 'zh-CN',
    'cache-control': 'no-store',
  };
  if (error.retryAfter !== null) headers['retry-after'] = String(error.retryAfter);
  return new Response(JSON.stringify(document), { status, headers });
}
