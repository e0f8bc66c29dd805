import type { RevisionText } from '../../../lib/anchor/revision-text.ts';
import { citationOf } from '../../../lib/law/cite.ts';
import { type Provision, walk } from '../../../lib/law/provision.ts';
import type { ClauseOption } from './ClauseChoice.tsx';

const levels = new Set<Provision['level']>(['part', 'subpart', 'chapter', 'section', 'article', 'annex']);
/** Of a clause without a heading so many characters are shown. */
const firstWords = 14;

/** Chapters and articles in the order of the draft, with their heading or first words. */
export function clauseOptions({ tree, text }: RevisionText): ClauseOption[] {
  return [...walk(tree.provisions)]
    .filter(({ level }) => levels.has(level))
    .map(({ eId, label, heading, start, end }) => {
      const about = heading ?? text.slice(start, end).slice(label.length).trim().slice(0, firstWords);
      return { eId, words: `${citationOf(tree, eId) || label}　${about}` };
    });
}
