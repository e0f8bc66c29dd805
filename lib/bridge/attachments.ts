import type { AttachmentLink, AttachmentPage, Fetched } from '../usecase/file-port.ts';
import { sitePattern } from './always.ts';
import { askPage } from './ask-page.ts';
import { browser } from './browser.ts';

/** A draft has no more; what is larger is not taken in. Bytes. */
const largest = 128 * 1024 * 1024;

/** The page in a tab with its links to files; null where it is gone. */
export function attachmentPage(tabId: number): Promise<AttachmentPage | null> {
  return askPage(tabId, 'attachments', {}).catch(() => null); // closed, or loaded anew
}

/** Whether the leave to fetch from a file's site was given before. */
export async function mayFetch({ address }: AttachmentLink): Promise<boolean> {
  const pattern = sitePattern(address);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/**
 * Fetches a file from its site. Call it first thing in a press: the browser asks the person for that one site, and the
 * leave is given back afterwards unless it was there before (`had`). No cookies go along.
 */
export async function fetchAttachment(
  link: AttachmentLink,
  { had, signal }: { readonly had: boolean; readonly signal: AbortSignal },
): Promise<Fetched> {
  const pattern = sitePattern(link.address);
  if (pattern === null || !(await browser.permissions.request({ origins: [pattern] })))
    return { kind: 'refused' };
  try {
    const answer = await fetch(link.address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    if (!answer.ok || answer.body === null) return { kind: 'failed' };
    const parts = await partsOf(answer.body);
    return parts === null
      ? { kind: 'failed' }
      : { kind: 'file', file: new File(parts, nameOf(answer, link)) };
  } catch {
    return { kind: 'failed' }; // no network, or the site sends the browser elsewhere
  } finally {
    if (!had) await browser.permissions.remove({ origins: [pattern] });
  }
}

async function partsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > largest) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return parts;
}

function nameOf(answer: Response, { address, words }: AttachmentLink): string {
  const given = answer.headers.get('content-disposition') ?? '';
  const [, starred] = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(given) ?? [];
  const written = starred ?? new URL(address).pathname.split('/').at(-1) ?? '';
  return (/\.\w{2,5}$/.test(words) ? words : decoded(written)) || words;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // percent signs of another encoding than UTF-8
  }
}
