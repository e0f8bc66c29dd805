import type * as z from 'zod';

/** A value of the schema, or null for anything else. */
export function readJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // Not JSON, or nested deeper than the parser's stack: either way no answer of this protocol.
    return null;
  }
}
