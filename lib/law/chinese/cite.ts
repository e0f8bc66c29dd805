import { readNumber, writeNumber } from '../numerals.ts';
import type { Level, Provision } from '../provision.ts';

/** What a tradition calls the levels, and whether 第（三）项 keeps the brackets of its label. */
export interface Names {
  readonly units: { readonly [level in Level]?: string };
  readonly brackets: boolean;
}

const simplified: Names = {
  units: {
    part: '编',
    subpart: '分编',
    chapter: '章',
    section: '节',
    article: '条',
    paragraph: '款',
    item: '项',
    subitem: '目',
  },
  brackets: true,
};
const traditional: Names = {
  units: {
    ...simplified.units,
    part: '編',
    subpart: '分編',
    section: '節',
    article: '條',
    item: '項',
  },
  brackets: true,
};

/** Cites the last provision of a path: 第十二条第二款第（三）项, 第二编第一章, 附件一第三条. */
export function cite(path: readonly Provision[], language: string): string {
  return citeNaming(path, language === 'zh-Hans' ? simplified : traditional);
}

/** The same with the names that a tradition has for its levels. */
export function citeNaming(path: readonly Provision[], names: Names): string {
  const article = path.findIndex((provision) => provision.level === 'article');
  const annex = path[0]?.level === 'annex' ? path[0].label : '';
  if (article < 0) return path.map((provision, at) => headingName(provision, path[at - 1], names)).join('');
  return (
    annex +
    path
      .slice(article)
      .map((provision, at, all) => clauseName(provision, all[at - 1], names))
      .join('')
  );
}

function headingName(provision: Provision, parent: Provision | undefined, names: Names): string {
  const { level, label, number } = provision;
  if (level === 'paragraph') return `第${writeNumber(ordinal(provision, parent))}段`;
  if (number === null || level === 'annex' || level === 'preamble') return label;
  // Sections that are numbered 一、 have no unit of their own.
  return label.startsWith('第')
    ? `第${written(number)}${names.units[level] ?? ''}`
    : `第${written(number)}部分`;
}

function clauseName(provision: Provision, parent: Provision | undefined, names: Names): string {
  const { level, number, label } = provision;
  const unit = names.units[level] ?? '';
  if (level === 'article') {
    const [main = '', sub] = (number ?? '').split('-');
    return `第${written(main)}${unit}${sub === undefined ? '' : `之${written(sub)}`}`;
  }
  if (level !== 'paragraph') return number === null ? label : `第${itemNumber(label, number, names)}${unit}`;
  // A further paragraph of an item is counted behind the item's own words.
  if (parent?.level !== 'article') return `第${writeNumber(ordinal(provision, parent) + 1)}段`;
  const alone = parent.children.filter((child) => child.level === 'paragraph').length === 1;
  return alone ? '' : `第${writeNumber(ordinal(provision, parent))}${unit}`;
}

/** 第（三）项 where the number is printed in brackets, 第1目 where it is printed in digits. */
function itemNumber(label: string, number: string, { brackets }: Names): string {
  const digits = /[0-9０-９①-⒛]/.test(label) ? number : written(number);
  return brackets && /^[（(⑴-⒇㈠-㈩]/.test(label) ? `（${digits}）` : digits;
}

function ordinal(provision: Provision, parent: Provision | undefined): number {
  return (parent?.children.filter((child) => child.level === 'paragraph') ?? []).indexOf(provision) + 1;
}

function written(number: string): string {
  const value = readNumber(number);
  return value === null || value > 9999 ? number : writeNumber(value);
}
