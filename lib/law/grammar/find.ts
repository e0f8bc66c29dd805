import type { CitableLevel, Citation, CitedPlace, RelativeCitation } from '../cited-place.ts';

/** The groups of a pattern that name a place; `to` is the last article of a range. */
const levels = ['article', 'paragraph', 'item', 'subitem'] as const;

export interface CitationForm {
  /** Global and bounded, with the groups article, to, paragraph, item, subitem as far as there are such. */
  readonly patterns: readonly RegExp[];
  /** A number as the tree has it. */
  number(written: string, level: CitableLevel): string;
  /** Whose place it is, from the words right before and behind. */
  owner(before: string, behind: string): 'this' | 'other' | 'unstated';
  /** 前項 and the like: the group `unit` names the level; `count` how far back, one where absent. */
  readonly relative?: {
    readonly pattern: RegExp;
    read(groups: Groups): Pick<RelativeCitation, 'unit' | 'back'>;
  };
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Words before and behind that tell whose place is cited, in UTF-16 units. */
const reach = 48;

/** Every citation in running text, in order; of two that overlap the earlier, at one place the longer. */
export function findBy(form: CitationForm): (text: string) => Citation[] {
  return (text) => {
    const found = form.patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => numbered(form, text, match)),
    );
    const all = [...found, ...relatives(form, text)].sort((a, b) => a.start - b.start || b.end - a.end);
    let end = -1;
    return all.filter((citation) => {
      if (citation.start < end) return false;
      end = citation.end;
      return true;
    });
  };
}

function numbered(form: CitationForm, text: string, match: RegExpMatchArray): Citation {
  const groups: Groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const from: { [level in CitableLevel]?: string } = {};
  for (const level of levels) {
    const written = groups[level];
    if (written !== undefined) from[level] = form.number(written, level);
  }
  const to: CitedPlace | null =
    groups.to === undefined ? null : { article: form.number(groups.to, 'article') };
  const law = form.owner(text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach));
  return { kind: 'numbered', start, end, law, from, to };
}

function relatives({ relative }: CitationForm, text: string): Citation[] {
  if (!relative) return [];
  return [...text.matchAll(relative.pattern)].map((match) => ({
    kind: 'relative',
    start: match.index,
    end: match.index + match[0].length,
    ...relative.read(match.groups ?? {}),
    below: {},
  }));
}
