import { holdingLimit, type Limit } from './deadline.ts';
import type { Found } from './email.ts';
import { foldedOf, printedOf, type Sheet, type Span } from './sheet.ts';

/** One of several drafts put out by one notice, with what holds for it. */
export interface DraftChannel {
  readonly title: string;
  readonly email: string | null;
  readonly deadline: string | null;
}

export interface PlacedDraft {
  readonly title: string;
  /** Where the notice first names it. */
  readonly span: Span;
  /** Every stretch of the notice that begins with its name, up to the next draft's. */
  readonly stretches: readonly Span[];
}

const stage =
  /[(（](?:[^()（）]{0,12})(?:草案|征求意见稿|审议稿|修改稿|修订稿|送审稿|公开稿|建议稿|讨论稿|草稿|稿)[^()（）]{0,16}[)）]$/;
const kind = /(?:条例|办法|规定|规则|细则|决定|规划|规范|标准|意见|方案)$/;

/** The drafts, where the notice puts out more than one; else empty. */
export function findDrafts(sheet: Sheet, title: Span | null, paragraphs: readonly Span[]): PlacedDraft[] {
  const named = paragraphs.flatMap((span) => bookTitles(sheet, span));
  const several = severalTold(sheet, title, paragraphs);
  const drafts = new Map<string, { title: string; span: Span; at: number[] }>();
  for (const { title: folded, span } of named) {
    if (!stage.test(folded) && !(several && kind.test(folded))) continue;
    const base = folded.replace(stage, '');
    const known = drafts.get(base);
    if (known) known.at.push(span.start);
    else drafts.set(base, { title: printedOf(sheet, span), span, at: [span.start] });
  }
  const full = [...drafts].filter(
    ([base]) => base.length > 2 && ![...drafts.keys()].some((other) => isShortFor(base, other)),
  );
  if (full.length < 2) return [];
  const starts = full.flatMap(([, { at }]) => at).sort((a, b) => a - b);
  const end = paragraphs.at(-1)?.end ?? 0;
  return full.map(([, { title, span, at }]) => ({
    title,
    span,
    stretches: at.map((start) => ({ start, end: starts.find((other) => other > start) ?? end })),
  }));
}

/** 《条例（草案）》 is short for the full name. */
function isShortFor(base: string, other: string): boolean {
  return base !== other && other.endsWith(base) && base.length < 6;
}

function severalTold(sheet: Sheet, title: Span | null, paragraphs: readonly Span[]): boolean {
  const head = [title, ...paragraphs.slice(0, 4)]
    .map((span) => (span ? foldedOf(sheet, span) : ''))
    .join('\n');
  return /[两二三四五六七八九2-9][件部项个](?:地方性)?(?:法规|规章|条例|草案|文件|立法)|等[两二三四五六七八九2-9][件部项]/.test(
    head,
  );
}

/** Outermost 《…》 of the paragraph, without the marks. */
function bookTitles(sheet: Sheet, paragraph: Span): { title: string; span: Span }[] {
  const titles: { title: string; span: Span }[] = [];
  let depth = 0;
  let open = 0;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const char = sheet.folded.charAt(i);
    if (char === '《' && depth++ === 0) open = i + 1;
    else if (char === '》' && depth > 0 && --depth === 0 && i - open <= 120) {
      titles.push({ title: sheet.folded.slice(open, i), span: { start: open, end: i } });
    }
  }
  return titles;
}

/** The drafts have limits of their own, and not all the same. */
export function haveOwnLimits(drafts: readonly PlacedDraft[], limits: readonly Limit[]): boolean {
  return new Set(drafts.flatMap((draft) => ownLimit(draft, limits)?.to ?? [])).size > 1;
}

/** What holds for each draft: its own e-mail and limit where it has one, else what holds for all. */
export function channelsOf(
  drafts: readonly PlacedDraft[],
  emails: readonly Found[],
  limits: readonly Limit[],
  common: string | null,
): DraftChannel[] {
  const shared = new Set(emails.map(({ value }) => value)).size === 1 ? (emails[0]?.value ?? null) : null;
  return drafts.map((draft) => {
    const own = emails.find(({ passage, start }) => stands(draft, passage.span.start + start));
    return {
      title: draft.title,
      email: own?.value ?? shared,
      deadline: ownLimit(draft, limits)?.to ?? common,
    };
  });
}

function stands({ stretches }: PlacedDraft, place: number): boolean {
  return stretches.some(({ start, end }) => place >= start && place < end);
}

/** A limit in a sentence that names this draft alone, or in the lines between its name and the next. */
function ownLimit({ stretches }: PlacedDraft, limits: readonly Limit[]): Limit | null {
  const own = limits.filter(({ passage: { span } }) =>
    stretches.some(({ start, end }) => start < span.end && span.end <= end + 1),
  );
  return holdingLimit(own, 'comments');
}
