import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../lib/hearing/form.ts';
import type { Form, FormField } from '../../lib/hearing/protocol/form.ts';

const field = (type: FormField['type'], required = false): FormField => {
  const common = { key: type, label: { zh: type, en: type }, required, help: null };
  const choices = [{ value: '东岸', label: { zh: '东岸', en: 'East bank' } }];
  return type === 'choice'
    ? { ...common, type, choices }
    : type === 'consent'
      ? { ...common, type }
      : { ...common, type, maxLength: 40 };
};
const form: Form = {
  fields: [field('text', true), field('phone'), field('email'), field('choice'), field('consent')],
  purpose: null,
};
const faults = (answers: Record<string, string>) =>
  checkAnswers(form, { text: '王小明', ...answers }).map(({ key, fault }) => `${key} ${fault}`);

describe('answers on a hearing’s form', () => {
  it('may leave out what is not required, and nothing else', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ text: '  ' })).toEqual(['text missing']);
  });

  it.each(['13800000000', '+86 138 0000 0000', '0532-8800 1234', '（0532）88001234'])(
    'take %s for a telephone',
    (phone) => {
      expect(faults({ phone })).toEqual([]);
    },
  );

  it.each(['1234', '12345678901234567', 'call me', '1380000000x'])('do not take %s for one', (phone) => {
    expect(faults({ phone })).toEqual(['phone not-a-phone']);
  });

  it('know an e-mail address, a choice and a consent', () => {
    expect(faults({ email: 'a@b.cn', choice: '东岸', consent: 'yes' })).toEqual([]);
    expect(faults({ email: 'a@b', choice: '西岸', consent: 'no' })).toEqual([
      'email not-an-email',
      'choice not-a-choice',
      'consent not-a-choice',
    ]);
  });

  it('are no longer than asked, and only what was asked', () => {
    expect(faults({ text: '长'.repeat(41), shoeSize: '42' })).toEqual(['text too-long', 'shoeSize unknown']);
  });
});
