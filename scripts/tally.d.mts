export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skippedTitles: string[];
}

export function tallyOf(file: string, code: number): Tally;
