import type { Call } from './call.ts';
import { accountCalls } from './calls/accounts.ts';
import { commentCalls } from './calls/comments.ts';
import { decisionCalls } from './calls/decisions.ts';
import { groupCalls } from './calls/groups.ts';
import { hearingCalls } from './calls/hearings.ts';
import { kitCalls } from './calls/kit.ts';
import { letterCalls } from './calls/letters.ts';
import { ownCalls } from './calls/own.ts';
import { paperCalls } from './calls/papers.ts';
import { pictureCalls } from './calls/picture.ts';
import { revisionCalls } from './calls/revisions.ts';
import { roleCalls } from './calls/roles.ts';
import { tagCalls } from './calls/tags.ts';

/** Everything the office can ask of the endpoint. docs/security.md: who may make which. */
export const calls: readonly Call[] = [
  ...ownCalls,
  ...accountCalls,
  ...hearingCalls,
  ...revisionCalls,
  ...roleCalls,
  ...commentCalls,
  ...decisionCalls,
  ...groupCalls,
  ...letterCalls,
  ...pictureCalls,
  ...tagCalls,
  ...kitCalls,
  ...paperCalls,
];
