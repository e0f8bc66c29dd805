import type { Answers, Form, FormField } from './protocol/form.ts';

/** What is wrong with one answer on a hearing's form. */
export interface FieldFault {
  readonly key: string;
  readonly fault: 'missing' | 'too-long' | 'not-a-choice' | 'not-a-phone' | 'not-an-email' | 'unknown';
}

/** The same check on both sides: before sending in the client, on arrival in the endpoint. */
export function checkAnswers(form: Form, answers: Answers): readonly FieldFault[] {
  const asked = new Set(form.fields.map(({ key }) => key));
  const unknown = Object.keys(answers).filter((key) => !asked.has(key));
  return [
    ...form.fields.flatMap((field) => faultOf(field, answers[field.key]?.trim() ?? '')),
    ...unknown.map((key) => ({ key, fault: 'unknown' }) as const),
  ];
}

function faultOf(field: FormField, answer: string): readonly FieldFault[] {
  const fault = answer === '' ? emptyFault(field) : filledFault(field, answer);
  return fault === null ? [] : [{ key: field.key, fault }];
}

function emptyFault({ required }: FormField): FieldFault['fault'] | null {
  return required ? 'missing' : null;
}

function filledFault(field: FormField, answer: string): FieldFault['fault'] | null {
  if ('maxLength' in field && answer.length > field.maxLength) return 'too-long';
  switch (field.type) {
    case 'choice':
      return field.choices.some(({ value }) => value === answer) ? null : 'not-a-choice';
    case 'consent':
      return answer === 'yes' ? null : 'not-a-choice';
    case 'phone':
      return isPhone(answer) ? null : 'not-a-phone';
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer) ? null : 'not-an-email';
    case 'text':
      return null;
  }
}

/** Seven to fifteen digits (E.164) with the usual signs between them. */
function isPhone(answer: string): boolean {
  const digits = answer.replaceAll(/\D/g, '').length;
  return /^\+?[\d\s()（）.-]+$/.test(answer) && digits >= 7 && digits <= 15;
}
