import { citeBy, plain } from '../grammar/citing.ts';
import type { Provision } from '../provision.ts';

const inside = citeBy({
  article: ({ number }) => `${number}`.toUpperCase(),
  paragraph: (number, printed) => (printed ? `(${number})` : ''),
  item: ({ number, label }) => (number === null ? plain(label) : `(${number})`),
  joiner: '',
});

/** 第3(2)(a)條; headings as they stand: 第2部第1分部. */
export function citeHongKong(path: readonly Provision[]): string {
  const article = path.findIndex(({ level }) => level === 'article');
  const own = path[article];
  if (!own || own.number === null) return inside(path);
  const annex = path[0]?.level === 'annex' ? plain(path[0].label) : '';
  return `${annex}第${inside(path.slice(article))}條`;
}
