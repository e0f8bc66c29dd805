/** An answer over HTTP, as far as the roads read it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly body: string;
}

/** Milliseconds that `Retry-After` asks for, seconds or a date; null where it asks for none. */
export function retryAfter(headers: Pick<Headers, 'get'>, now: number): number | null {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}$/.test(asked)) return Number(asked) * 1000;
  const at = asked === '' ? Number.NaN : Date.parse(asked);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The body as JSON; null where it is none. */
export function jsonOf({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // a proxy's page, a captive portal
  }
}

/** Somebody else's words as a person can be shown them: one line, not without end. */
export function foreignWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
