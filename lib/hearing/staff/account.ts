import * as z from 'zod';
import { hearingId, instant, plainText } from '../protocol/primitives.ts';
import { roles } from './roles.ts';

/** What one signs in by: lower case, so that no two differ in letters' size alone. */
export const login = z.string().regex(/^[a-z0-9][a-z0-9._@-]{1,99}$/);

/** NIST SP 800-63B: length is what counts; no rules of composition. */
export const password = z.string().min(12).max(128);

export const role = z.enum(roles);

export const signIn = z.strictObject({ login: z.string().max(100), password: z.string().max(128) });

/** Who is signed in, and what stands in the header `x-csrf` of every call that changes something. */
export const signedIn = z.object({
  login,
  name: z.string(),
  /** May make hearings and accounts. */
  administers: z.boolean(),
  roles: z.array(z.object({ hearingId, title: z.string(), role })),
  csrf: z.string(),
  endsAt: instant,
});
export type SignedIn = z.infer<typeof signedIn>;

export const newAccount = z.strictObject({
  login,
  name: plainText(100).min(1),
  /** Null: signs in through OpenID Connect alone. */
  password: password.nullable(),
  /** `sub` at the provider. */
  subject: z.string().min(1).max(255).nullable(),
  administers: z.boolean(),
});
export type NewAccount = z.infer<typeof newAccount>;

export const account = z.object({
  login,
  name: z.string(),
  administers: z.boolean(),
  disabledAt: instant.nullable(),
  byPassword: z.boolean(),
  byProvider: z.boolean(),
});
export type Account = z.infer<typeof account>;

export const session = z.object({
  sessionId: z.uuid(),
  beganAt: instant,
  seenAt: instant,
  endsAt: instant,
  /** What the browser says of itself, shortened. */
  agent: z.string(),
  current: z.boolean(),
});

export type Session = z.infer<typeof session>;

export const passwordChange = z.strictObject({ current: z.string().max(128), next: password });

/** `role` null takes it away. */
export const appointment = z.strictObject({ login, role: role.nullable() });

export const auditEntry = z.object({
  entryId: z.uuid(),
  at: instant,
  login: z.string().nullable(),
  /** Name of the call. */
  act: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQuery = z.strictObject({
  /** Time of the last entry that was read, and its id: others may have the same time. */
  before: instant.optional(),
  entry: z.uuid().optional(),
  act: z.string().max(60).optional(),
  /** Stand in the login or in what it was done to. */
  words: plainText(100).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const roleEntry = z.object({ login, name: z.string(), role });
export type RoleEntry = z.infer<typeof roleEntry>;
