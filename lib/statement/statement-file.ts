import * as z from 'zod';
import type { Statement } from './statement.ts';

const question = z.strictObject({ id: z.string(), text: z.string(), articles: z.array(z.string()) });

const part = z.strictObject({
  id: z.string(),
  kind: z.enum(['opening', 'comment', 'closing']),
  heading: z.string(),
  question: z.string().nullable(),
  quote: z.string(),
  text: z.string(),
});

/** A statement as it is kept in a file (JSON). */
export const statementFile: z.ZodType<Statement> = z.strictObject({
  title: z.string().min(1),
  speaker: z.string(),
  questions: z.array(question),
  parts: z.array(part).max(500),
  manner: z.enum(['words', 'number']),
  rate: z.number().min(1).max(2_000),
  limitSeconds: z.number().min(1).nullable(),
});

/** Null where the text is no statement. */
export function readStatement(json: string): Statement | null {
  try {
    return statementFile.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    // Not JSON.
    return null;
  }
}
