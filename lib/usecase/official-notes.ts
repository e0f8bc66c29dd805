import type { RevisionText } from '../anchor/revision-text.ts';
import { citedArticles } from '../hearing/notice/cited-articles.ts';
import type { Hearing } from '../hearing/protocol/hearing.ts';
import type { Explanation } from './own-data-ports.ts';

/** Where an official text stands that speaks of an article. */
export type NoteKind = 'question' | 'onPage' | 'given';

export interface OfficialNote {
  readonly kind: NoteKind;
  /** The paragraph, word for word. */
  readonly words: string;
}

/** Shorter lines are entries of a menu or a heading. Characters. */
const shortest = 12;

/** Everything official that speaks of an article: the hearing's questions, the page around the law, texts put in. */
export function notesOn(
  article: { readonly eId: string; readonly number: string | null },
  law: RevisionText,
  {
    hearing,
    explanations,
  }: { readonly hearing: Hearing | null; readonly explanations: readonly Explanation[] },
): readonly OfficialNote[] {
  const questions = (hearing?.questions ?? []).filter(({ articles }) => articles.includes(article.eId));
  const speaksOfIt = (words: string) =>
    article.number !== null && citedArticles(words).includes(article.number);
  const given = explanations.flatMap(({ text }) => paragraphsOf(text)).filter(speaksOfIt);
  return [
    ...questions.map(({ text }) => ({ kind: 'question' as const, words: text })),
    ...paragraphsOf(aroundLaw(law))
      .filter(speaksOfIt)
      .map((words) => ({ kind: 'onPage' as const, words })),
    ...given.map((words) => ({ kind: 'given' as const, words })),
  ];
}

/** How many articles of the law a text speaks of. */
export function articlesSpokenOf(text: string, numbers: ReadonlySet<string>): number {
  const cited = new Set(paragraphsOf(text).flatMap((words) => citedArticles(words)));
  return [...cited].filter((number) => numbers.has(number)).length;
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest);
}

/** The page's text without the law itself: its clauses cite each other, and that is no explanation. */
function aroundLaw({ text, tree }: RevisionText): string {
  const outside: string[] = [];
  let behind = 0;
  for (const { start, end } of tree.provisions) {
    outside.push(text.slice(behind, start));
    behind = Math.max(behind, end);
  }
  return [...outside, text.slice(behind)].join('\n');
}
