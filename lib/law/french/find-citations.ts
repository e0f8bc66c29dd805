import type { Citation } from '../cited-place.ts';

export function findCitations(_text: string): Citation[] {
  return [];
}
