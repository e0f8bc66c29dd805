/** The full stop at `at` ends a sentence and no abbreviation (Abs., B., z. B.) or number, and a capital stands behind. */
export function endsSentence(text: string, at: number, next: string | undefined): boolean {
  if (text[at] !== '.' || !opens(next)) return false;
  const word = /\p{L}{1,5}$/u.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '';
  return /[\uac00-\ud7a3]$/.test(word) || (word.length > 1 && !(/^\p{Lu}/u.test(word) && word.length < 5));
}

function opens(next: string | undefined): boolean {
  return next === undefined || /[\p{Lu}\p{Lo}]/u.test(next);
}

/**
 * Cuts a text behind each of these signs (a full stop only where it ends a sentence); joined again the pieces are the text. Lookbehind would say it in one line,
 * but browsers of the widget's floor (Safari before 16.4) do not even parse it.
 */
export function splitAfter(text: string, signs: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!signs.includes(text.charAt(at))) continue;
    if (text[at] === '.' && !endsSentence(text, at, text[at + 1])) continue;
    pieces.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return from < text.length || pieces.length === 0 ? [...pieces, text.slice(from)] : pieces;
}
