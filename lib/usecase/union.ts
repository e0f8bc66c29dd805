/** Mine, and of theirs what I do not have. */
export function union<Row>(
  mine: readonly Row[],
  theirs: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((row) => !known.has(keyOf(row)))];
}
