import { readNumber } from '../../lib/law/numerals.ts';
import type { Provision } from '../../lib/law/provision.ts';

const chinese = /^第(.+?)[编編章節节条條](?:[之の](.+))?$/;
const other = /(\d+(?:[.-]\d+)*[a-z]{0,3}(?![a-z]))(?:[조条條]?(?:의|之)(\d+))?/;

/** A label as the gold prints it, reduced to its number: 第一百二十条之一 → `120-1`, `§ 13a.` → `13a`, 제12조의2 → `12-2`. */
export function numberOfLabel(label: string): string {
  const folded = label.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const [, main, sub] = chinese.exec(folded) ?? [];
  const value = main === undefined ? null : readNumber(main);
  if (value !== null) return joined(String(value), sub && String(readNumber(sub) ?? sub));
  const [, number = folded, branch] = other.exec(folded) ?? [];
  return joined(number, branch);
}

/** The same of a provision of ours. */
export function numberOf({ number, label }: Provision): string {
  return number === null ? numberOfLabel(label) : numberOfLabel(number);
}

function joined(number: string, sub: string | undefined): string {
  return sub ? `${number}-${sub}` : number;
}
