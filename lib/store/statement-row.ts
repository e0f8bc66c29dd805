import * as z from 'zod';
import type { Shape } from '../shape/shape.ts';
import { statementFile } from '../statement/statement-file.ts';
import type { KeptStatement } from '../usecase/own-data-ports.ts';

// As in `own-rows.ts`.
z.config({ jitless: true });

export const statementRow: Shape<KeptStatement> = z.object({
  draftId: z.string(),
  statement: statementFile,
  rehearsed: z.array(z.object({ id: z.string(), text: z.string(), seconds: z.number().min(0) })),
  updatedAt: z.number(),
  earlier: z.array(z.object({ statement: statementFile, updatedAt: z.number() })),
});
