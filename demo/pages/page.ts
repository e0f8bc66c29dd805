import { chineseDay } from '../days.ts';
import type { LawLine } from '../law-text.ts';

/** What a demo page is made of; every day is `2026-04-01`. */
export interface DemoPage {
  readonly lines: readonly LawLine[];
  /** 一次审议稿 … */
  readonly label: string;
  readonly publishedOn: string;
  readonly opensOn: string;
  /** The last day on which comments are taken. */
  readonly closesOn: string;
  readonly contact: Contact;
  /** Of the hearing document at the endpoint. */
  readonly hearingUrl: string;
  readonly widgetUrl: string;
  /** The revisions published so far, this one among them. */
  readonly siblings: readonly { readonly label: string; readonly href: string }[];
}

export interface Contact {
  readonly office: string;
  readonly address: string;
  readonly postcode: string;
  readonly envelope: string;
  readonly email: string;
  readonly phone: string;
  readonly fax: string;
  readonly website: string;
}

export const draftName = '清屿市养犬管理条例（草案）';

/** Title of the notice, the page's own title. */
export function noticeTitle(page: DemoPage): string {
  return `关于公开征求《${draftName}》（${page.label}）意见的公告`;
}

/** `2026年3月12日至2026年4月11日` */
export function periodWords(page: DemoPage): string {
  return `${chineseDay(page.opensOn)}至${chineseDay(page.closesOn)}`;
}
