import type { RevisionText, Span } from '../anchor/revision-text.ts';
import type { Target } from '../comment/comment.ts';
import { citationOf } from '../law/cite.ts';
import { pathTo, provisionByEId } from '../law/locate.ts';
import { clauseLevels, type Provision } from '../law/provision.ts';
import { clauseHash, textHash } from '../law/text-hash.ts';
import type { Pointing } from './ports.ts';

/** Context kept before and after a quote, UTF-16 units. */
const context = 32;

/** A comment's place: a clause, or words in it. Null where the tree has no such clause. `''` is the whole draft. */
export function targetAt(law: RevisionText, eId: string, words: Span | null = null): Target | null {
  if (eId === '') return wholeDraft(law);
  const provision = provisionByEId(law.tree, eId);
  if (provision === null) return null;
  const span = words && within(words, provision);
  return {
    eId,
    clauseHash: clauseHash(law.text, provision),
    position: span ?? { start: provision.start, end: provision.end },
    quote: span && quoteAt(law.text, span),
    citation: citationOf(law.tree, eId),
    clauseText: law.text.slice(provision.start, provision.end),
  };
}

/** The place pointed at on a page, in the revision as it is kept: other things may stand around the law there. */
export function targetOfPointing(law: RevisionText, page: RevisionText, pointing: Pointing): Target | null {
  const words = pointing.selected ? wordsPointedAt(law, page, pointing) : null;
  return targetAt(law, pointing.eId, words);
}

/** Every place pointed at: the first, and the clauses marked with it that this revision has. */
export function targetsOfPointing(
  law: RevisionText,
  page: RevisionText,
  pointing: Pointing,
): readonly Target[] {
  const first = targetOfPointing(law, page, pointing);
  const further = pointing.also.map((eId) => targetAt(law, eId));
  return [first, ...further].filter((target) => target !== null);
}

/** The same words in the kept text: at the same distance from the clause's start, else where they stand once. */
function wordsPointedAt(law: RevisionText, page: RevisionText, { eId, start, end }: Pointing): Span | null {
  const there = provisionByEId(page.tree, eId);
  const here = provisionByEId(law.tree, eId);
  if (!there || !here) return null;
  const words = page.text.slice(start, end);
  const at = here.start + start - there.start;
  if (law.text.startsWith(words, at)) return { start: at, end: at + words.length };
  const clause = law.text.slice(here.start, here.end);
  const first = clause.indexOf(words);
  if (first < 0 || first !== clause.lastIndexOf(words)) return null;
  return { start: here.start + first, end: here.start + first + words.length };
}

/** The article a clause stands in, down to the clause itself; empty for the whole draft. */
export function clausesAbove(law: Pick<RevisionText, 'tree'>, eId: string): readonly Provision[] {
  return pathTo(law.tree, eId).filter(({ level }) => clauseLevels.has(level));
}

function wholeDraft({ text }: RevisionText): Target {
  return {
    eId: '',
    clauseHash: textHash(text),
    position: { start: 0, end: text.length },
    quote: null,
    citation: '',
    clauseText: '',
  };
}

/** Null where nothing of the words lies in the clause, or nothing but blanks. */
function within(words: Span, clause: Span): Span | null {
  const start = Math.max(words.start, clause.start);
  const end = Math.min(words.end, clause.end);
  return start < end ? { start, end } : null;
}

function quoteAt(text: string, { start, end }: Span): Target['quote'] {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + context).replace(/[\ud800-\udbff]$/, ''),
  };
}
