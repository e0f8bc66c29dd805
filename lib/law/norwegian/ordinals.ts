/** Paragraphs (ledd) are counted in words. */
export const ordinals = [
  ['første'],
  ['annet', 'andre'],
  ['tredje'],
  ['fjerde'],
  ['femte'],
  ['sjette'],
  ['sjuende', 'syvende'],
  ['åttende'],
  ['niende'],
  ['tiende'],
] as const;
