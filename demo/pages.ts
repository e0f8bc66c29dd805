import { dayOf, plusDays } from './days.ts';
import { demoRecord, draftText } from './hearing.ts';
import { linesOfLaw } from './law-text.ts';
import { columnPage } from './pages/column.ts';
import { encodeGb18030 } from './pages/gb18030.ts';
import { pageOne } from './pages/one.ts';
import type { DemoPage } from './pages/page.ts';
import { pageThree } from './pages/three.ts';
import { pageTwo } from './pages/two.ts';

/** What the pages must know of the running endpoint. */
export interface DemoEndpoint {
  /** Of the hearing document: `http://127.0.0.1:8787/v1/hearings/qingyu-dogs`. */
  readonly hearingUrl: string;
  readonly period: { readonly opensAt: Date; readonly closesAt: Date };
}

export interface ServedPage {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const templates = [pageOne, pageTwo, pageThree];

/** The demo's site by path: `/` is the column that lists the drafts; `/one.html` is bytes of GB2312. */
export function demoPages(endpoint: DemoEndpoint): ReadonlyMap<string, ServedPage> {
  const opensOn = dayOf(endpoint.period.opensAt.getTime());
  const closesOn = dayOf(endpoint.period.closesAt.getTime() - 1);
  const today = plusDays(opensOn, -demoRecord.period.opensOn);
  const siblings = demoRecord.revisions.map(({ label, page }) => ({ label, href: page }));
  const pages: DemoPage[] = demoRecord.revisions.map((revision) => ({
    lines: linesOfLaw(draftText(revision.file)),
    label: revision.label,
    publishedOn: plusDays(today, revision.publishedOn),
    opensOn,
    closesOn,
    contact: contactOf(),
    hearingUrl: endpoint.hearingUrl,
    widgetUrl: new URL('/widget/zhutiao.js', endpoint.hearingUrl).href,
    siblings,
  }));
  const html = pages.map((page, index) => templates[index]?.(page) ?? '');
  const [one = '', two = '', three = ''] = html;
  return new Map([
    ['/', utf8(columnPage(pages))],
    ['/one.html', { type: 'text/html', body: encodeGb18030(one) }],
    ['/two.html', utf8(two)],
    ['/three.html', utf8(three)],
  ]);
}

function contactOf() {
  const { office, fax, website, channels } = demoRecord;
  const letter = channels.find((channel) => channel.kind === 'letter');
  const email = channels.find((channel) => channel.kind === 'email');
  const phone = channels.find((channel) => channel.kind === 'phone');
  return {
    office,
    fax,
    website,
    address: letter?.address ?? '',
    postcode: letter?.postcode ?? '',
    envelope: letter?.envelope ?? '',
    email: email?.address ?? '',
    phone: phone?.number ?? '',
  };
}

function utf8(text: string): ServedPage {
  return { type: 'text/html; charset=utf-8', body: new TextEncoder().encode(text) };
}
