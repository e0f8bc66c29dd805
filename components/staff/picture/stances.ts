import type { StanceNumbers } from '../../../lib/hearing/staff/picture.ts';

/** Chart fills in the order of the ballot: solid, diagonal, vertical, empty. */
export const stancesInOrder = [
  { stance: 'support', fill: 'zt-fill-for' },
  { stance: 'oppose', fill: 'zt-fill-against' },
  { stance: 'amend', fill: 'zt-fill-edit' },
  { stance: 'ask', fill: 'zt-fill-ask' },
] as const;

export function sumOf(stances: StanceNumbers): number {
  return stancesInOrder.reduce((sum, { stance }) => sum + (stances[stance] ?? 0), 0);
}
