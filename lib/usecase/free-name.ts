import type { FormField } from '../hearing/protocol/form.ts';

/** A key that no field has. */
export function freeKey(fields: readonly Pick<FormField, 'key'>[]): string {
  for (let at = 1; ; at++) if (!fields.some(({ key }) => key === `field${at}`)) return `field${at}`;
}

/** An id that no question has. */
export function freeId(questions: readonly { readonly id: string }[]): string {
  for (let at = 1; ; at++) if (!questions.some(({ id }) => id === `q${at}`)) return `q${at}`;
}
