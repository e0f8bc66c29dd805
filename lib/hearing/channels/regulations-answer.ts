import * as z from 'zod';
import { foreignWords, type HttpAnswer, jsonOf, retryAfter } from './http-answer.ts';

/** What came of `POST /comments`. */
export type RegulationsAnswer =
  /** `receivedAt` as the service writes it. */
  | { readonly kind: 'accepted'; readonly number: string; readonly receivedAt: string | null }
  /** Said no to this packet: the same one again would get the same answer. */
  | { readonly kind: 'refused'; readonly status: number; readonly words: string }
  /** The key is missing, false or may not post: nothing was taken. */
  | { readonly kind: 'key'; readonly words: string }
  /** Too many requests (50 a minute, 500 an hour): nothing was taken. `wait` in milliseconds. */
  | { readonly kind: 'later'; readonly wait: number; readonly words: string }
  /** Whether it was taken cannot be told from this. */
  | { readonly kind: 'unclear'; readonly status: number; readonly words: string };

const minute = 60_000;
const hour = 60 * minute;

const created = z.object({
  id: z.string().min(1).max(200),
  attributes: z.object({ receiveDate: z.string().max(60).optional() }).optional(),
});
const envelope = z.union([z.object({ data: created }).transform(({ data }) => data), created]);

/** Errors as JSON:API has them, and as the gateway before the service has them. */
const errors = z.union([
  z
    .object({
      errors: z.array(z.object({ title: z.string().optional(), detail: z.string().optional() })).min(1),
    })
    .transform((answer) => answer.errors.map(({ title, detail }) => detail ?? title ?? '').join(' ')),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
]);

export function readRegulations(answer: HttpAnswer, now: number): RegulationsAnswer {
  const { status } = answer;
  const words = wordsOf(answer);
  if (status === 201) return acceptedBy(answer);
  if (status === 401 || status === 403) return { kind: 'key', words };
  if (status === 429) {
    const asked = retryAfter(answer.headers, now) ?? minute;
    return { kind: 'later', wait: Math.min(Math.max(asked, 1000), hour), words };
  }
  if (status >= 400 && status < 500) return { kind: 'refused', status, words };
  return { kind: 'unclear', status, words };
}

function acceptedBy(answer: HttpAnswer): RegulationsAnswer {
  const parsed = envelope.safeParse(jsonOf(answer));
  if (!parsed.success) return { kind: 'unclear', status: answer.status, words: '' };
  const { id, attributes } = parsed.data;
  return { kind: 'accepted', number: foreignWords(id), receivedAt: attributes?.receiveDate ?? null };
}

function wordsOf(answer: HttpAnswer): string {
  const parsed = errors.safeParse(jsonOf(answer));
  return parsed.success ? foreignWords(parsed.data) : '';
}

const keyAnswer = z.object({ data: z.object({ id: z.string().min(1).max(200) }) });
const uploadAnswer = z.object({ data: z.object({ id: z.url({ protocol: /^https?$/ }).max(4000) }) });

/** The submission key of a `201` from `POST /submission-keys`; null where there is none. */
export function submissionKeyIn(answer: HttpAnswer): string | null {
  const parsed = keyAnswer.safeParse(jsonOf(answer));
  return answer.status === 201 && parsed.success ? parsed.data.data.id : null;
}

/** Where the file is put, from a `201` of `POST /file-upload-urls`; null where there is none. */
export function uploadAddressIn(answer: HttpAnswer): string | null {
  const parsed = uploadAnswer.safeParse(jsonOf(answer));
  return answer.status === 201 && parsed.success ? parsed.data.data.id : null;
}
