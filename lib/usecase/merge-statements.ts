import type { EarlierStatement, KeptStatement } from './own-data-ports.ts';
import { union } from './union.ts';

/** Drafts of a speech that are kept beside the one that stands. */
const most = 10;

/** Of two devices' speeches on one draft the later stands, and the other is kept beside it. */
export function mergeStatements(
  mine: readonly KeptStatement[],
  theirs: readonly KeptStatement[],
): readonly KeptStatement[] {
  const others = new Map(theirs.map((each) => [each.draftId, each]));
  const both = mine.map((own) => {
    const other = others.get(own.draftId);
    return other ? together(own, other) : own;
  });
  return union(both, theirs, ({ draftId }) => draftId);
}

function together(own: KeptStatement, other: KeptStatement): KeptStatement {
  const [stands, falls] = other.updatedAt > own.updatedAt ? [other, own] : [own, other];
  const words = wordsOf(stands);
  const all = [...stands.earlier, falls, ...falls.earlier].filter((each) => wordsOf(each) !== words);
  const earlier = distinct(all)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, most)
    .map(({ statement, updatedAt }) => ({ statement, updatedAt }));
  return { ...stands, earlier };
}

function distinct(all: readonly EarlierStatement[]): readonly EarlierStatement[] {
  return [...new Map(all.map((each) => [wordsOf(each), each])).values()];
}

/** Says the same where this is the same. */
function wordsOf({ statement }: EarlierStatement): string {
  return JSON.stringify([statement.speaker, statement.manner, statement.parts]);
}
