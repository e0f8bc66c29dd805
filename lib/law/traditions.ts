import { chinese } from './chinese/tradition.ts';
import type { Tradition } from './tradition.ts';

/** Asked in this order; the last one takes whatever the others leave. */
const traditions: readonly Tradition[] = [chinese];

/** The tradition and language of a text. */
export function traditionOf(text: string): { tradition: Tradition; language: string } {
  for (const tradition of traditions) {
    const language = tradition.language(text);
    if (language !== null) return { tradition, language };
  }
  return { tradition: chinese, language: 'zh-Hans' };
}

/** The tradition that a tree's language (`zh-Hant`) belongs to. */
export function traditionOfLanguage(language: string): Tradition {
  return traditions.find((tradition) => tradition.languages.includes(language)) ?? chinese;
}
