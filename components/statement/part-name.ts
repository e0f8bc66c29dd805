import type { Comment } from '../../lib/comment/comment.ts';
import type { StatementPart } from '../../lib/statement/statement.ts';
import type { StatementSay } from './statement-say.ts';

/** 开场, 第十六条第一款, 结束: what a part is called. */
export function partName({ kind, heading }: StatementPart, say: StatementSay): string {
  if (kind === 'opening' || kind === 'closing') return say(`speech.${kind}`);
  return heading.replace(/^关于/, '');
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const bracketed = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** 16①, 14㈢: the place as a block of the ruler has room for; '' for the whole draft. */
export function shortPlaceOf({ targets }: Pick<Comment, 'targets'>): string {
  const [target] = targets;
  if (!target) return '';
  const article = /art_([^_]+)/.exec(target.eId)?.[1] ?? '';
  const paragraph = Number(/para_(\d+)/.exec(target.eId)?.[1]);
  const item = Number(/item_(\d+)/.exec(target.eId)?.[1]);
  const signs = [
    target.citation.includes('款') ? (circled[paragraph - 1] ?? '') : '',
    Number.isNaN(item) ? '' : (bracketed[item - 1] ?? `(${item})`),
  ];
  return article + signs.join('');
}
