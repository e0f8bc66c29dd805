import {
  later,
  listOf,
  oneOf,
  orNull,
  record,
  type Shape,
  text,
  wholeNumber,
  words,
} from '../shape/shape.ts';
import type { DraftTree, Level, Problem, Provision } from './provision.ts';

/** As the tree makes them, UTF-16 units: longer ones are no eId. */
export const longestEId = 200;

const eId = text(1, longestEId);

const provision: Shape<Provision> = record<Provision>({
  eId,
  level: oneOf<Level>(
    'part',
    'subpart',
    'chapter',
    'section',
    'article',
    'paragraph',
    'item',
    'subitem',
    'preamble',
    'annex',
  ),
  number: orNull(words),
  label: words,
  heading: orNull(words),
  start: wholeNumber,
  end: wholeNumber,
  children: listOf(later(() => provision)),
});

const problem = record<Problem>({
  type: oneOf<Problem['type']>(
    'missing',
    'repeated',
    'starts-at',
    'out-of-order',
    'damaged-label',
    'no-articles',
  ),
  number: orNull(words),
  eId: orNull(eId),
  start: wholeNumber,
});

/** A tree from the disk or from a page: its fields are what they must be. Whether it lies in its text is another question. */
export const draftTree = record<DraftTree>({
  title: orNull(words),
  language: words,
  provisions: listOf(provision),
  problems: listOf(problem),
});
