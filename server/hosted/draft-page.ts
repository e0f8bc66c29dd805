import { escapeMarkup } from '../../lib/export/markup.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { passagesOf } from '../../lib/law/passages.ts';
import { articlesOf, type Provision } from '../../lib/law/provision.ts';
import { documentOf } from './document.ts';
import type { WidgetEntry } from './widget-entry.ts';
import { endInWords, type Language, words } from './words.ts';

export interface DraftPage {
  readonly hearing: Hearing;
  readonly revision: HearingRevision;
  /** The reader's files; null where the endpoint has none: the page is then read and answered by mail. */
  readonly entry: WidgetEntry | null;
  readonly language: Language;
}

/** The draft as a page that needs no script: every clause has its anchor, every way to answer its address. */
export function draftPage({ hearing, revision, entry, language }: DraftPage): string {
  return documentOf({
    language,
    title: `${hearing.title} · ${words.invite[language]}`,
    head: [`<link rel="hearing" href="${escapeMarkup(hearing.url)}">`, entry ? headOf(entry) : ''].join('\n'),
    body: `<body>
<div id="app">
<main class="draft">
<header>
<p class="invite">${words.invite[language]}</p>
<h1 lang="zh-CN">${escapeMarkup(revision.title)}</h1>
<p>${facts(hearing, revision, language)}</p>
</header>
${ways(hearing, language)}
<div class="law" lang="${escapeMarkup(revision.tree.language)}">
${revision.tree.provisions.map((provision) => markupOf(provision, revision)).join('\n')}
</div>
</main>
</div>
${entry ? `<script type="module" src="${escapeMarkup(entry.script)}"></script>` : ''}
</body>`,
  });
}

function headOf({ styles, folder }: WidgetEntry): string {
  const worker = `/h/sw.js?files=${encodeURIComponent(folder)}`;
  const sheets = styles.map((href) => `<link rel="stylesheet" href="${escapeMarkup(href)}">`);
  return [...sheets, `<link rel="serviceworker" href="${escapeMarkup(worker)}">`].join('\n');
}

function facts(
  { issuer, period, timeZone, now }: Hearing,
  { label }: HearingRevision,
  language: Language,
): string {
  const closed = Date.parse(now) >= Date.parse(period.closesAt);
  const end = endInWords(period.closesAt, timeZone, language);
  const parts = [
    `${words.by[language]} ${escapeMarkup(issuer)}`,
    label === null ? '' : escapeMarkup(label),
    closed ? words.closed[language] : `${words.until[language]} ${end}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** How to answer without a script, by the ways that the hearing itself offers. */
function ways({ title, channels }: Hearing, language: Language): string {
  const items = channels.flatMap((channel) => {
    if (channel.kind === 'email') {
      const subject = encodeURIComponent(channel.subject ?? title);
      const address = `mailto:${encodeURIComponent(channel.address).replace('%40', '@')}?subject=${subject}`;
      return [
        `${words.email[language]} <a href="${escapeMarkup(address)}">${escapeMarkup(channel.address)}</a>`,
      ];
    }
    if (channel.kind === 'letter') {
      const { recipient, address, postcode, envelope } = channel;
      const mark = envelope === null ? [] : [`${words.envelope[language]}“${envelope}”`];
      const all = [postcode, address, recipient, ...mark].filter((part) => part !== null);
      return [`${words.letter[language]} ${escapeMarkup(all.join('　'))}`];
    }
    return channel.kind === 'phone' ? [`${words.phone[language]} ${escapeMarkup(channel.number)}`] : [];
  });
  const say = items.length > 0 ? words.online[language] : words.readOnly[language];
  return `<aside class="ways">
<h2>${words.how[language]}</h2>
<p>${say}</p>
${items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : ''}
</aside>`;
}

/** Chapters with their headings, articles passage by passage, anything else in its lines. */
function markupOf(provision: Provision, law: HearingRevision): string {
  const { eId, level, label, heading, children } = provision;
  if (level === 'article') return articleMarkup(provision, law);
  if ([...articlesOf([provision])].length > 0) {
    const title = [label, heading].filter((part) => part).join('　');
    return `<section id="${escapeMarkup(eId)}"><h2>${escapeMarkup(title)}</h2>
${children.map((child) => markupOf(child, law)).join('\n')}</section>`;
  }
  const lines = law.text.slice(provision.start, provision.end).split('\n');
  return `<section id="${escapeMarkup(eId)}">${lines.map((line) => `<p>${escapeMarkup(line.trim())}</p>`).join('')}</section>`;
}

function articleMarkup(article: Provision, { text }: HearingRevision): string {
  const named = new Set([article.eId]);
  const passages = passagesOf(text, article).map(({ eId, start, end }) => {
    const id = named.has(eId) ? '' : ` id="${escapeMarkup(eId)}"`;
    named.add(eId);
    const words = text.slice(start, end).trim();
    const label = start === article.start ? article.label : '';
    const rest = escapeMarkup(words.slice(label.length)).replaceAll('\n', '<br>');
    return `<p${id}>${label === '' ? '' : `<b>${escapeMarkup(label)}</b>`}${rest}</p>`;
  });
  return `<article id="${escapeMarkup(article.eId)}">${passages.join('')}</article>`;
}
