/** The boxes of a postcode: six digits in China, else as many as there are. */
export function postcodeBoxes(postcode: string): readonly string[] {
  const signs = [...postcode.replace(/\s/g, '')];
  return Array.from({ length: Math.max(6, signs.length) }, (_, at) => signs[at] ?? '');
}
