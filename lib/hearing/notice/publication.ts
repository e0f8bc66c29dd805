import type { Day } from './calendar.ts';
import { dayMeant, findMoments } from './moment.ts';
import type { Parts } from './parts.ts';
import { foldedOf, type Sheet, type Span } from './sheet.ts';

/** The day of publication and where it is told; the span is null where the caller told it. */
export interface Publication {
  readonly day: Day;
  readonly span: Span | null;
}

const label =
  /(?:发布|公布|公告|公示|成文|发文|发稿|刊发|录入|上传|更新|印发|生成)(?:时间|日期|日)[:\t ]{0,2}$/;
const plainLabel = /(?:^|[^\u4e00-\u9fff])(?:时间|日期)[:\t ]{0,2}$/;
const preference = [/(?:发布|公布|公告|公示|刊发|发稿|上传|录入)/, /./];

/**
 * The day of publication: the page's own 发布时间, else the day below the signature, else what the caller
 * knows of the page. Null where nobody tells it.
 */
export function findPublication(sheet: Sheet, parts: Parts, told: Day | null): Publication | null {
  return (
    inHead(sheet, parts.head) ??
    underSignature(sheet, parts) ??
    (told === null ? null : { day: told, span: null })
  );
}

/** The earlier of the page's day and the signature's: no limit lies before it. Null where neither is told. */
export function earliestDay(sheet: Sheet, parts: Parts): Day | null {
  const days = [inHead(sheet, parts.head), underSignature(sheet, parts)].flatMap((told) => told?.day ?? []);
  return days.sort()[0] ?? null;
}

function inHead(sheet: Sheet, head: readonly Span[]): Publication | null {
  const dated = head.flatMap((span) => {
    const text = foldedOf(sheet, span);
    return findMoments(text).flatMap((moment) => {
      const day = dayMeant(moment, { published: null });
      const before = text.slice(Math.max(0, moment.start - 12), moment.start);
      const alone = moment.start <= 1;
      const told = label.test(before) || plainLabel.test(before) || alone || /来源|字体|浏览/.test(text);
      return day !== null && told ? [{ day, span, before }] : [];
    });
  });
  for (const wanted of preference) {
    const found = dated.filter(({ before }) => wanted.test(before)).at(-1);
    if (found) return { day: found.day, span: found.span };
  }
  return dated.at(-1) ?? null;
}

function underSignature(sheet: Sheet, parts: Parts): Publication | null {
  const span = parts.signature.date;
  if (!span) return null;
  const [moment] = findMoments(foldedOf(sheet, span));
  const day = moment ? dayMeant(moment, { published: null }) : null;
  return day === null ? null : { day, span };
}
