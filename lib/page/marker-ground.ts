import { viewOf } from './marker-boxes.ts';

export type Ground = 'light' | 'dark';

/** Relative luminance (WCAG 2.2) below which our dark palette reads better: where both give the same contrast. */
const darkBelow = 0.18;

/** The ground a column's markers lie on, measured: the page may be dark on a light system, and the reverse. */
export function groundOf(sample: Element): Ground {
  for (let at: Element | null = sample; at; at = at.parentElement) {
    const style = viewOf(at).getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < darkBelow ? 'dark' : 'light';
    // A picture cannot be measured; the page's own ink on it can.
    if (style.backgroundImage !== 'none') return groundUnder(parseColour(style.color));
  }
  return canvasGround(sample);
}

function groundUnder(ink: Colour | null): Ground {
  return ink && luminance(ink) > 0.5 ? 'dark' : 'light';
}

/** Nothing paints a ground: the browser's own canvas, dark only where the page says it can be. */
function canvasGround(sample: Element): Ground {
  const view = viewOf(sample);
  const schemes = view.getComputedStyle(sample.ownerDocument.documentElement).colorScheme;
  const mayBeDark = /\bdark\b/.test(schemes);
  const wantsDark = !/\blight\b/.test(schemes) || view.matchMedia('(prefers-color-scheme: dark)').matches;
  return mayBeDark && wantsDark ? 'dark' : 'light';
}

interface Colour {
  readonly rgb: readonly number[];
  readonly alpha: number;
}

/** Computed colours: `rgb(…)`, `rgba(…)`, or `color(srgb …)`. Others count as unknown. */
function parseColour(written: string): Colour | null {
  const numbers = written.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [r, g, b, alpha = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined) return null;
  if (written.startsWith('rgb')) return { rgb: [r / 255, g / 255, b / 255], alpha };
  return written.startsWith('color(srgb ') ? { rgb: [r, g, b], alpha } : null;
}

function luminance({ rgb }: Colour): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
