import * as z from 'zod';
import { sha256Hex } from '../../lib/hearing/protocol/primitives.ts';

/** Query parameters, for the routes that read them and for the page that describes them. */

/** Digits only: the coercion of `''` or `1e3` to a number would be a surprise. */
const place = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

export const countsQuery = z.object({ revision: sha256Hex });
export const inclusionQuery = z.object({ leaf: place, size: place });
export const consistencyQuery = z.object({ first: place, size: place });
export const entriesQuery = z.object({ from: place, to: place });
