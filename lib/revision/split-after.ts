/**
 * Cuts a text behind each of these signs; joined again the pieces are the text. Lookbehind would say it in one line,
 * but browsers of the widget's floor (Safari before 16.4) do not even parse it.
 */
export function splitAfter(text: string, signs: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!signs.includes(text.charAt(at))) continue;
    pieces.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return from < text.length || pieces.length === 0 ? [...pieces, text.slice(from)] : pieces;
}
