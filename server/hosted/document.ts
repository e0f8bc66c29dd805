import { escapeMarkup } from '../../lib/export/markup.ts';
import type { Language } from './words.ts';

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Markup inside `head`, behind what every page has. */
  readonly head: string;
  /** Markup. */
  readonly body: string;
}

/** A page of its own: everything it loads is the endpoint's. */
export function documentOf({ language, title, head, body }: PageParts): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="/h/page.css">
${head}
</head>
${body}
</html>
`;
}

/** Nothing from elsewhere, nothing in a frame of anybody's, no form anywhere. */
export const hostedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
