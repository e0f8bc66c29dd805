import type { Spoken } from '../../lib/statement/statement.ts';

/** A comment on 第N条第一款. */
export function spoken(id: string, article: number, more: Partial<Spoken> = {}): Spoken {
  const target = {
    eId: `art_${article}__para_1`,
    citation: `第${article}条第一款`,
    clauseText: `第${article}条　犬只应当登记。`,
    quote: null,
  };
  return { id, targets: [target], stance: 'oppose', proposed: null, reason: '理由'.repeat(20), ...more };
}

export const questions = [
  { id: 'limit', text: '限养数量是否合理？', articles: ['art_10'] },
  { id: 'outing', text: '出户规范是否可行？', articles: ['art_14', 'art_16'] },
];
