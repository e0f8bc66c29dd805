import { languageOf } from '../language.ts';
import type { Layout } from '../layout.ts';
import type { Line } from '../line.ts';
import type { Enumerator, Tradition } from '../tradition.ts';
import { enumeratorBy } from './enumerate.ts';
import type { LabelGrammar } from './grammar.ts';
import { breaksOff } from './labels.ts';
import { readBy } from './read.ts';

const none: readonly Enumerator[] = [];

/** The tradition that a label grammar describes. */
export function traditionFrom(grammar: LabelGrammar): Tradition {
  const enumerator = enumeratorBy(grammar.enumerators);
  return {
    languages: grammar.languages,
    language(text) {
      const language = languageOf(text);
      return language !== null && grammar.languages.includes(language) ? language : null;
    },
    read: readBy(grammar, enumerator),
    enumerator,
    inlineEnumerators: () => none,
    joins: (text, before, line, layout) => joins(enumerator, text, { before, line, layout }),
    findCitations: (text) => grammar.findCitations(text),
  };
}

interface Pair {
  readonly before: Line;
  readonly line: Line;
  readonly layout: Layout;
}

/** A number alone on its line belongs to the words below; a line broken by width goes on in the next. */
function joins(enumerator: Tradition['enumerator'], text: string, { before, line, layout }: Pair): boolean {
  const head = enumerator(text, before.start, before.end);
  if (head && head.body >= before.end) return true;
  if (',;:.)'.includes(text[line.start] ?? ' ')) return true;
  if (!breaksOff(text, before, line)) return false;
  return layout.wrapped || /[\p{Ll}\d§]/u.test(text[line.start] ?? ' ');
}
