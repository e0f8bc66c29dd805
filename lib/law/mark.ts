import type { Level } from './provision.ts';

/**
 * A place that looks like the beginning of a provision. The tradition finds them and says how surely they
 * look so; sequence and surroundings decide which of them are taken.
 */
export interface Mark {
  readonly level: Level;
  /** 133 of 第一百三十三条之一; null where no number is given. */
  readonly main: number | null;
  /** 1 of 第一百三十三条之一, else 0. */
  readonly sub: number;
  /** Where `main` and `sub` do not say it all: `1004.1`, `3a`, `2bis`. */
  readonly number?: string;
  readonly label: string;
  readonly heading: string | null;
  /** First unit of the label. */
  readonly start: number;
  /** First unit of the words behind label, caption and separators. */
  readonly body: number;
  /** Index of the line it stands in. */
  readonly line: number;
  /** How far its own looks speak for it: 10 beyond doubt, below 0 rather a citation. */
  readonly weight: number;
  /** The label had to be mended to be read. */
  readonly damaged: boolean;
  /** Makes no provision of its own, it only ends the headings before it: a 附则 without a number. */
  readonly silent?: true;
}

/** `12`, `133-1`, `3a`; null where no number is given. */
export function numberOf(mark: Pick<Mark, 'main' | 'sub' | 'number'>): string | null {
  if (mark.number !== undefined) return mark.number;
  if (mark.main === null) return null;
  return mark.sub === 0 ? String(mark.main) : `${mark.main}-${mark.sub}`;
}
