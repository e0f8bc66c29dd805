import type { Answers, Form } from '../hearing/protocol/form.ts';

/** Of what is remembered, what this form asks for and would take. */
export function askedOf({ fields }: Form, remembered: Answers): Answers {
  const asked = fields.flatMap((field) => {
    const answer = remembered[field.key];
    if (answer === undefined || field.type === 'consent') return [];
    const fits = field.type !== 'choice' || field.choices.some(({ value }) => value === answer);
    return fits ? [[field.key, answer] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** Of what was filled in, what may be remembered: consent is given each time anew, blanks are no answer. */
export function rememberable({ fields }: Form, answers: Answers): Answers {
  const kept = fields.flatMap(({ key, type }) => {
    const answer = answers[key]?.trim() ?? '';
    return type === 'consent' || answer === '' ? [] : [[key, answer] as const];
  });
  return Object.fromEntries(kept);
}
