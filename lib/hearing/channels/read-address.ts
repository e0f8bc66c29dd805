/** An address, or null where the words are none. `URL.canParse` is younger than the browsers on people's phones. */
export function readAddress(words: string, base?: string): URL | null {
  try {
    return new URL(words, base);
  } catch {
    return null; // the only way in which older browsers say so
  }
}
