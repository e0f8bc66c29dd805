import { type Mark, numberOf } from './mark.ts';
import { articlesOf, type Problem, type Provision } from './provision.ts';

/** Longest run of missing numbers that is told one by one. */
const longestGap = 50;

/** What the numbers and labels of the articles leave in doubt. */
export function problemsOf(provisions: readonly Provision[], marks: readonly Mark[]): Problem[] {
  const articles = [...articlesOf(provisions)];
  const first = articles[0];
  if (!first) return [{ type: 'no-articles', number: null, eId: null, start: 0 }];
  const problems: Problem[] = [];
  if (mainOf(first) > 1) problems.push(problem('starts-at', first.number, first));
  const seen = new Set<string>([first.number ?? '']);
  for (const [at, article] of articles.entries()) {
    const before = articles[at - 1];
    if (before) problems.push(...between(before, article, seen));
    seen.add(article.number ?? '');
  }
  const damaged = marks.filter((mark) => mark.damaged);
  const eIdAt = new Map(damaged.length > 0 ? articles.map(({ start, eId }) => [start, eId]) : []);
  for (const mark of damaged) {
    problems.push({
      type: 'damaged-label',
      number: numberOf(mark),
      eId: eIdAt.get(mark.start) ?? null,
      start: mark.start,
    });
  }
  return problems.sort((a, b) => a.start - b.start);
}

function between(before: Provision, article: Provision, seen: ReadonlySet<string>): Problem[] {
  const was = mainOf(before);
  const is = mainOf(article);
  if (seen.has(article.number ?? '')) return [problem('repeated', article.number, article)];
  if (is === was || is === was + 1) return [];
  if (is < was) return [problem('out-of-order', article.number, article)];
  const missing = Math.min(is - was - 1, longestGap);
  const part = article.number?.replace(/[^.]+$/, '') ?? '';
  return Array.from({ length: missing }, (_, at) => problem('missing', `${part}${was + 1 + at}`, before));
}

/** § 1004.2 is the second of its part. */
function mainOf({ number }: Provision): number {
  return Number.parseInt(number?.split('.').at(-1) ?? '0', 10);
}

function problem(type: Problem['type'], number: string | null, at: Provision): Problem {
  return { type, number, eId: at.eId, start: at.start };
}
