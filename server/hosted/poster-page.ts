import { renderSVG } from 'uqr';
import { escapeMarkup } from '../../lib/export/markup.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { documentOf } from './document.ts';
import { endInWords, type Language, words } from './words.ts';

export interface Poster {
  readonly hearing: Hearing;
  readonly revision: HearingRevision;
  /** The clause it is for; null for the whole draft. */
  readonly eId: string | null;
  /** The hosted page, without a fragment. */
  readonly address: string;
  readonly language: Language;
}

/** Longer clauses would not be read standing: only their beginning is printed. UTF-16 units. */
const longestQuote = 160;

/** One A4 sheet for a wall or a counter: what is asked, until when, and the way there. Null for an unknown clause. */
export function posterPage({ hearing, revision, eId, address, language }: Poster): string | null {
  const clause = eId === null ? null : provisionByEId(revision.tree, eId);
  if (eId !== null && clause === null) return null;
  const target = clause === null ? address : `${address}#${clause.eId}`;
  const say = (key: keyof typeof words) => words[key][language];
  const quote = clause === null ? '' : beginning(revision.text.slice(clause.start, clause.end));
  return documentOf({
    language,
    title: `${say('posterTitle')} · ${hearing.title}`,
    head: '<meta name="robots" content="noindex">',
    body: `<body class="poster-page">
<p class="poster-print">${say('print')}</p>
<main class="poster">
<h1>${say('posterTitle')}</h1>
<div class="rule"></div>
<h2 lang="zh-CN">${escapeMarkup(revision.title)}</h2>
${clause === null ? '' : `<p class="cite" lang="zh-CN">${escapeMarkup(citationOf(revision.tree, clause.eId))}</p><blockquote lang="zh-CN">${escapeMarkup(quote)}</blockquote>`}
<div class="code">${codeOf(target)}</div>
<p class="act">${say(clause === null ? 'posterAct' : 'posterClause')}</p>
<p>${say('noApp')}</p>
<p class="address">${say('orType')} <span>${escapeMarkup(address)}</span></p>
<footer><b>${escapeMarkup(hearing.issuer)}</b><span>${say('until')} ${endInWords(hearing.period.closesAt, hearing.timeZone, language)}</span></footer>
</main>
</body>`,
  });
}

/** Error correction Q: a quarter may be covered by a drawing pin or the rain. */
function codeOf(address: string): string {
  return renderSVG(address, { ecc: 'Q', border: 4 }).replace('<svg ', '<svg role="img" aria-label="QR" ');
}

function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= longestQuote
    ? words
    : `${words.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')}……`;
}
