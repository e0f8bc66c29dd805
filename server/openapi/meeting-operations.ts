import {
  noteCheck,
  registered,
  registration,
  registrationStatus,
  statementHandIn,
} from '../../lib/hearing/protocol/meeting.ts';
import { idempotencyKey, type Operation, open, own } from './operation.ts';

/** Applying to speak or to listen at a hearing in person. */
export const meetingOperations: readonly Operation[] = [
  {
    ...open,
    id: 'register',
    method: 'post',
    headers: [idempotencyKey],
    path: '/registrations',
    summary: { zh: '报名陈述或者旁听', en: 'Apply to speak or to listen' },
    body: registration,
    status: 201,
    answer: registered,
    problems: ['malformed', 'unprocessable', 'form', 'not-found', 'closed', 'conflict', 'unsupported-type'],
  },
  {
    ...own,
    id: 'readRegistration',
    path: '/registrations/{number}',
    summary: { zh: '报名结果、发言顺序和笔录', en: 'The outcome, the running order and the minutes' },
    answer: registrationStatus,
    problems: ['forbidden', 'not-found'],
  },
  {
    ...own,
    id: 'handInStatement',
    method: 'post',
    path: '/registrations/{number}/statement',
    summary: {
      zh: '交书面陈述，截止前可以再交',
      en: 'Hand in the statement; another replaces it until it is due',
    },
    body: statementHandIn,
    status: 204,
    answer: null,
    problems: ['malformed', 'forbidden', 'closed', 'unsupported-type'],
  },
  {
    ...own,
    id: 'checkNote',
    method: 'post',
    path: '/registrations/{number}/check',
    summary: { zh: '核对笔录', en: 'Check the minutes of what one said' },
    body: noteCheck,
    status: 204,
    answer: null,
    problems: ['malformed', 'forbidden', 'not-found', 'unsupported-type'],
  },
  {
    ...own,
    id: 'withdrawRegistration',
    method: 'post',
    path: '/registrations/{number}/withdrawal',
    summary: { zh: '撤回报名', en: 'Withdraw the registration' },
    status: 204,
    answer: null,
    problems: ['forbidden'],
  },
];
