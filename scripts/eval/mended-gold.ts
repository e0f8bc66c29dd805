import type { GoldNode } from './gold.ts';
import { numberOfLabel } from './labels.ts';

/**
 * The numbers of the gold's articles, read as its own rule would read them had it been given the whole label. Four
 * slips are mended, each of which can be seen in the gold or its source alone: 第四條 之一 cut to 第四條 with 之一 as its
 * title; `Article 10` cut to `Article 1` with 0 as its title; 1º read as `1o`; a label of a Japanese page left out because
 * it holds an anchor.
 */
export function mendedNumbers(articles: readonly GoldNode[], page: string | null): string[] {
  const anchored = page === null ? [] : anchoredLabels(page);
  if (anchored.length > 0) return anchored.map(numberOfLabel);
  return articles.map(({ label, title }) => {
    const printed = label ?? '';
    const branch = /^之[一二三四五六七八九十]+/.exec(title ?? '');
    if (branch) return numberOfLabel(`${printed}${branch[0]}`);
    return /^Article \d$/.test(printed) && /^\d$/.test(title ?? '')
      ? numberOfLabel(`${printed}${title}`)
      : numberOfLabel(printed.replace(/[ºª°]/g, ''));
  });
}

/** `<B>第三条</B>`, and `<B><A NAME="…">第七条</A></B>` of articles without a caption; none where no label has an anchor. */
function anchoredLabels(page: string): string[] {
  const labels = [
    ...page.matchAll(/<B>(<A [^<>]{1,120}>)?(第[^<>\n]{1,12}条[^<>\n]{0,8})(?:<\/A>)?\s*<\/B>/gi),
  ];
  return labels.some(([, anchor]) => anchor !== undefined) ? labels.map(([, , label = '']) => label) : [];
}
