interface Begins {
  readonly start: number;
}

/**
 * Names a law by its words from the first article's label up to the last one's: where the last article ends only a
 * full reader can tell. Null for fewer than two articles. `hash` is `textHash`, or what is the same.
 */
export function coreHash(
  text: string,
  articles: readonly Begins[],
  hash: (words: string) => string,
): string | null {
  const [first, last] = [articles[0], articles.at(-1)];
  return first && last && first !== last ? hash(text.slice(first.start, last.start)) : null;
}
