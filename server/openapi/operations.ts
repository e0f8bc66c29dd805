import type * as z from 'zod';
import { hearing, hearingRevision, signingKeyList } from '../../lib/hearing/protocol/hearing.ts';
import { storedAttachment, submission } from '../../lib/hearing/protocol/packet.ts';
import type { Words } from '../../lib/hearing/protocol/primitives.ts';
import type { ProblemCode } from '../../lib/hearing/protocol/problem.ts';
import {
  consistencyProof,
  inclusionProof,
  logEntries,
  logHead,
  receipt,
} from '../../lib/hearing/protocol/receipt.ts';
import { counts, satisfaction, status } from '../../lib/hearing/protocol/status.ts';
import { consistencyQuery, countsQuery, entriesQuery, inclusionQuery } from './queries.ts';

/** One thing that can be asked of the endpoint. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Under `/v1/hearings/{hearing}`. */
  readonly path: string;
  readonly summary: Words;
  /** Opens to the status secret as a bearer token. */
  readonly secret: boolean;
  readonly query: z.ZodObject<Readonly<Record<string, z.ZodType>>> | null;
  readonly body: z.ZodType | null;
  /** The body is a file's bytes as they are. */
  readonly file: boolean;
  readonly status: 200 | 201 | 204;
  /** Null where there is no content. */
  readonly answer: z.ZodType | null;
  readonly problems: readonly ProblemCode[];
}

const open = { secret: false, query: null, body: null, file: false, status: 200, method: 'get' } as const;
const own = { ...open, secret: true } as const;

export const operations: readonly Operation[] = [
  {
    ...open,
    id: 'readHearing',
    path: '',
    summary: {
      zh: '征求意见：期限、事项、表单、各稿、公钥',
      en: 'The hearing: period, questions, form, revisions, keys',
    },
    answer: hearing,
    problems: ['not-found'],
  },
  {
    ...open,
    id: 'readRevision',
    path: '/revisions/{revision}',
    summary: { zh: '一稿的全文和条文树', en: 'One revision: its text and its tree' },
    answer: hearingRevision,
    problems: ['not-found'],
  },
  {
    ...open,
    id: 'readKeys',
    path: '/keys',
    summary: { zh: '签过名的全部公钥', en: 'Every key that ever signed' },
    answer: signingKeyList,
    problems: ['not-found'],
  },
  {
    ...open,
    id: 'readCounts',
    path: '/counts',
    summary: { zh: '各条意见数和采纳情况', en: 'Counts and dispositions by clause' },
    query: countsQuery,
    answer: counts,
    problems: ['malformed', 'not-found'],
  },
  {
    ...open,
    id: 'submit',
    method: 'post',
    path: '/submissions',
    summary: { zh: '提交意见，得到回执', en: 'Submit comments, get a receipt' },
    body: submission,
    status: 201,
    answer: receipt,
    problems: [
      'malformed',
      'unprocessable',
      'form',
      'not-found',
      'not-open',
      'closed',
      'conflict',
      'forbidden',
      'too-large',
      'unsupported-type',
      'too-many',
      'busy',
      'unavailable',
    ],
  },
  {
    ...open,
    id: 'attach',
    method: 'post',
    path: '/attachments',
    summary: { zh: '先送附件，再在提交里写明', en: 'Send a file before the submission that names it' },
    file: true,
    status: 201,
    answer: storedAttachment,
    problems: ['not-found', 'closed', 'unprocessable', 'too-large', 'unsupported-type', 'busy'],
  },
  {
    ...own,
    id: 'readStatus',
    path: '/submissions/{number}',
    summary: { zh: '办理进度和答复', en: 'How far it is, and the answers' },
    answer: status,
    problems: ['forbidden'],
  },
  {
    ...own,
    id: 'rate',
    method: 'post',
    path: '/submissions/{number}/satisfaction',
    summary: { zh: '评价答复，可以再评', en: 'Rate the answer; rating again replaces it' },
    body: satisfaction,
    status: 204,
    answer: null,
    problems: ['malformed', 'forbidden', 'conflict', 'unsupported-type'],
  },
  {
    ...own,
    id: 'withdraw',
    method: 'post',
    path: '/submissions/{number}/withdrawal',
    summary: {
      zh: '撤回：删去文字和个人信息，回执仍在',
      en: 'Withdraw: words and person go, the receipt stands',
    },
    answer: status,
    problems: ['forbidden'],
  },
  {
    ...open,
    id: 'readLogHead',
    path: '/log/head',
    summary: { zh: '日志现在的签名', en: 'The signed head of the log' },
    answer: logHead,
    problems: ['not-found'],
  },
  {
    ...open,
    id: 'proveInclusion',
    path: '/log/inclusion',
    summary: { zh: '证明一份提交在日志里', en: 'That a leaf stands in the log' },
    query: inclusionQuery,
    answer: inclusionProof,
    problems: ['malformed', 'unprocessable', 'not-found'],
  },
  {
    ...open,
    id: 'proveConsistency',
    path: '/log/consistency',
    summary: { zh: '证明日志只增不改', en: 'That the log has only grown' },
    query: consistencyQuery,
    answer: consistencyProof,
    problems: ['malformed', 'unprocessable', 'not-found'],
  },
  {
    ...open,
    id: 'readLogEntries',
    path: '/log/entries',
    summary: { zh: '日志的各项，只有摘要', en: 'Entries of the log: hashes only' },
    query: entriesQuery,
    answer: logEntries,
    problems: ['malformed', 'unprocessable', 'not-found'],
  },
];
