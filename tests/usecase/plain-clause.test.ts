import { describe, expect, it } from 'vitest';
import { plainClause } from '../../lib/usecase/plain-clause.ts';

describe('a clause by its words alone', () => {
  it('is the same under another number and in another setting', () => {
    const first = '第九条　个人申请养犬登记，应当符合下列条件：\n　　（一）有固定住所；\n\n';
    const second = '第十条  个人申请养犬登记，应当符合下列条件：\n（一）有固定住所；';
    expect(plainClause(first)).toBe(plainClause(second));
  });

  it('keeps citations of other articles', () => {
    expect(plainClause('违反第九条规定的，处以警告。')).toBe('违反第九条规定的，处以警告。');
    expect(plainClause('第十二条之一 依照第九条处理。')).toBe('依照第九条处理。');
  });
});
