import { readFileSync } from 'node:fs';
import type { LetterDraft } from '../../lib/hearing/collate/mention.ts';
import type { LetterComment } from '../../lib/hearing/collate/read-letter.ts';
import { articlesOf } from '../../lib/law/provision.ts';

/** One invented piece of post, and the place of each of its opinions in order. */
export interface LetterCase {
  readonly name: string;
  readonly letter: string;
  readonly opinions: readonly Wanted[];
}

/** Places that are right; `doubtful`: leaving it to the person is right; `optional`: none here is right too. */
export interface Wanted {
  readonly places: readonly string[];
  readonly doubtful: boolean;
  readonly optional: boolean;
}

/**
 * `### name`, the letter, then `= PLACE` for each opinion: `16`, `12.2` (款), `10.1(3)` (项), `23(1)1` (目), `ch3`,
 * `draft`; `+` joins places of one opinion, `/` separates answers that are right, `?` is “left to the person”,
 * `-` none.
 */
export function letterCases(file: URL): LetterCase[] {
  return readFileSync(file, 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const gold = lines.filter((line) => line.startsWith('= '));
      const letter = lines
        .filter((line) => !line.startsWith('= '))
        .join('\n')
        .trimEnd();
      return { name, letter, opinions: gold.map((line) => wanted(line.slice(2))) };
    });
}

function wanted(written: string): Wanted {
  const answers = written.split(' / ').map((each) => each.trim());
  const places = answers.filter((each) => !each.startsWith('?') && each !== '-').map(normal);
  return { places, doubtful: answers.some((each) => each.startsWith('?')), optional: answers.includes('-') };
}

function normal(place: string): string {
  return place.split('+').toSorted().join('+');
}

export type Outcome = 'right' | 'left to the person' | 'wrong';

/** What was made of each opinion of a letter; opinions found beyond them are wrong too. */
export function outcomes(
  wantedOpinions: readonly Wanted[],
  found: readonly LetterComment[],
  draft: LetterDraft,
): Outcome[] {
  const short = found.map((each) => shortPlace(each, draft));
  const best = new Map<string, Outcome[]>();
  const rank = (list: readonly Outcome[]) =>
    list.reduce((sum, each) => sum + (each === 'right' ? 0 : each === 'wrong' ? 100 : 1), 0);
  const solve = (at: number, from: number): Outcome[] => {
    const key = `${at} ${from}`;
    const known = best.get(key);
    if (known) return known;
    const opinion = wantedOpinions[at];
    const place = short[from];
    const options: Outcome[][] = [];
    if (opinion && place !== undefined) options.push([judge(opinion, place), ...solve(at + 1, from + 1)]);
    if (opinion) options.push([...(opinion.optional ? [] : (['wrong'] as const)), ...solve(at + 1, from)]);
    if (place !== undefined) options.push(['wrong', ...solve(at, from + 1)]);
    const answer = options.toSorted((a, b) => rank(a) - rank(b))[0] ?? [];
    best.set(key, answer);
    return answer;
  };
  return solve(0, 0);
}

function judge({ places, doubtful }: Wanted, place: string): Outcome {
  if (place === '?') return doubtful ? 'right' : 'left to the person';
  return places.includes(place) ? 'right' : 'wrong';
}

/** The found place in the notation of the gold; the only 款 of an article is the article. */
export function shortPlace({ place }: LetterComment, { tree }: LetterDraft): string {
  if (place.kind === 'draft') return 'draft';
  if (place.kind === 'doubtful') return '?';
  const single = new Set(
    [...articlesOf(tree.provisions)].filter(({ children }) => children.length < 2).map(({ eId }) => eId),
  );
  const names = place.eIds.map((eId) => {
    if (eId.startsWith('chp') || eId.startsWith('chap')) return `ch${eId.match(/\d+/)?.[0]}`;
    const [article = '', ...below] = eId.split('__');
    const number = (part: string | undefined) => part?.match(/[\d-]+$/)?.[0] ?? '';
    const paragraph = below.find((each) => each.startsWith('para'));
    const item = below.find((each) => each.startsWith('item'));
    const sub = below.find((each) => each.startsWith('subitem'));
    const upper = paragraph && !single.has(article) ? `.${number(paragraph)}` : '';
    return `${number(article)}${upper}${item ? `(${number(item)})` : ''}${number(sub)}`;
  });
  return normal(names.join('+'));
}
