/** The way from a file to a hearing that is open, in order. */
export const steps = ['text', 'check', 'basics', 'ways', 'person', 'meeting', 'review'] as const;
export type StepName = (typeof steps)[number];

const places: readonly (readonly [RegExp, StepName])[] = [
  [/^\/revision\/tree\b/, 'check'],
  [/^\/revision\b/, 'text'],
  [
    /^\/(?:id|period)\b|^\/settings\/(?:title|issuer|place|numberPrefix|limits|graceSeconds|attachments|answerDays)\b/,
    'basics',
  ],
  [/^\/settings\/(?:questions|channels)\b/, 'ways'],
  [/^\/settings\/(?:form|privacy)\b/, 'person'],
  [/^\/settings\/(?:meeting|calendar)\b/, 'meeting'],
];

/** The step in which the field that a pointer names is filled in. */
export function stepOf(pointer: string): StepName {
  return places.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'basics';
}
