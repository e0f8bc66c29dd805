/** Measures and faces of a letter on paper, after GB/T 9704-2012. Lengths in twentieths of a point. */

const millimetre = 1440 / 25.4;
const mm = (length: number) => Math.round(length * millimetre);

const latin = 'Times New Roman';
const face = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

export const body = face('仿宋_GB2312');
export const title = face('方正小标宋简体');
export const sans = face('黑体');

/** A4; type area 156 × 225 mm, 37 mm above it, 28 mm left of it. */
export const letterPage = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) },
};

/** A B6 envelope (176 × 125 mm, GB/T 1416) is the largest of the usual ones that an A4 page holds upright. */
export const envelope = {
  width: mm(176),
  height: mm(125),
  box: mm(9),
  margin: mm(17),
  inner: mm(10),
};
