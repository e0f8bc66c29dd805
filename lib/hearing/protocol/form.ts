import * as z from 'zod';
import { plainText, words } from './primitives.ts';

const common = {
  /** Key in the identity part. */
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/),
  label: words,
  required: z.boolean(),
  help: words.nullable(),
};

/** One thing the receiver asks of the person. Each hearing asks for different ones. */
export const formField = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('text'), maxLength: z.int().min(1).max(4000) }),
  z.object({ ...common, type: z.literal('phone'), maxLength: z.int().min(1).max(40) }),
  z.object({ ...common, type: z.literal('email'), maxLength: z.int().min(1).max(254) }),
  z.object({
    ...common,
    type: z.literal('choice'),
    choices: z
      .array(z.object({ value: plainText(100).min(1), label: words }))
      .min(1)
      .max(500),
  }),
  /** `label` is the text agreed to; the answer is `yes` or absent. */
  z.object({ ...common, type: z.literal('consent') }),
]);
export type FormField = z.infer<typeof formField>;

export const form = z.object({
  fields: z.array(formField).max(40),
  /** Why these are asked and who sees them (PIPL article 17); shown above the fields. */
  purpose: words.nullable(),
});
export type Form = z.infer<typeof form>;

/** What the person filled in, by field key. Never part of the packet, only its salted hash is. */
export const answers = z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/), plainText(4000));
export type Answers = z.infer<typeof answers>;
