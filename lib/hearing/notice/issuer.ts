import { isOrgan, organAtStart } from './organ.ts';
import type { Parts } from './parts.ts';
import { foldedOf, printedOf, type Sheet, type Span } from './sheet.ts';

/**
 * The signing body: below the text, else at the head of the title, else the page's own 发布机构. Several
 * signatures are joined by 、. Null where none stands there.
 */
export function readIssuer(sheet: Sheet, parts: Parts): { value: string; span: Span } | null {
  const { organs } = parts.signature;
  const [first] = organs;
  const last = organs.at(-1);
  if (first && last) {
    return {
      value: organs.map((span) => printedOf(sheet, span)).join('、'),
      span: { start: first.start, end: last.end },
    };
  }
  return inTitle(sheet, parts.title) ?? inHead(sheet, parts.head);
}

function inTitle(sheet: Sheet, title: Span | null): { value: string; span: Span } | null {
  if (!title) return null;
  const length = organAtStart(foldedOf(sheet, title));
  if (length === 0) return null;
  const span = { start: title.start, end: title.start + length };
  return { value: printedOf(sheet, span), span };
}

const publisher =
  /(?:发布机构|发布单位|发文机关|发文单位|发布部门|制发机关|征集单位|征集部门|信息来源|来源)[:\t]\s?([\u4e00-\u9fff·]{2,40}?)(?=字体|成文|文号|主题|索引|字号|浏览|点击|阅读|发布|作者|时间|日期|[\t\s\d:]|$)/;

function inHead(sheet: Sheet, head: readonly Span[]): { value: string; span: Span } | null {
  for (const line of head) {
    const found = publisher.exec(foldedOf(sheet, line));
    const name = found?.[1];
    if (!found || name === undefined || !isOrgan(name)) continue;
    const end = line.start + found.index + found[0].length;
    const span = { start: end - name.length, end };
    return { value: printedOf(sheet, span), span };
  }
  return null;
}
