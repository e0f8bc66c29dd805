import { foreignWords, type HttpAnswer, jsonOf, retryAfter } from './http-answer.ts';
import { readAddress } from './read-address.ts';

/** What came of one POST to an annotation container (Web Annotation Protocol, 5.1). */
export type AnnotationAnswer =
  | { readonly kind: 'created'; readonly place: string; readonly etag: string | null }
  | { readonly kind: 'refused'; readonly status: number; readonly words: string }
  | { readonly kind: 'later'; readonly wait: number; readonly words: string }
  | { readonly kind: 'unclear'; readonly status: number; readonly words: string };

const minute = 60_000;

/** The new address is the `Location`; it may be relative to the container. */
export function readAnnotationAnswer(answer: HttpAnswer, container: string, now: number): AnnotationAnswer {
  const { status, headers } = answer;
  const words = foreignWords(titleIn(jsonOf(answer)));
  if (status === 201) {
    const place = addressIn(headers.get('location'), container);
    return place === null
      ? { kind: 'unclear', status, words }
      : { kind: 'created', place, etag: headers.get('etag') };
  }
  if (status === 429 || status === 503) {
    return { kind: 'later', wait: retryAfter(headers, now) ?? minute, words };
  }
  return status >= 400 && status < 500
    ? { kind: 'refused', status, words }
    : { kind: 'unclear', status, words };
}

function addressIn(location: string | null, container: string): string | null {
  const address = location === null ? null : readAddress(location, container);
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
}

/** The title of a problem document, if that is what was answered. */
function titleIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { title, detail } = value as { readonly title?: unknown; readonly detail?: unknown };
  return [title, detail].filter((part) => typeof part === 'string').join(' ');
}
