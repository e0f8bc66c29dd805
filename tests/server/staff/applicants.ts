import { randomUUID } from 'node:crypto';
import { sha256OfText } from '../../../lib/hearing/hash.ts';
import { type Meeting, type RegistrationStatus, registered } from '../../../lib/hearing/protocol/meeting.ts';
import { origin, type TestEndpoint } from '../endpoint.ts';

export const meeting: Meeting = {
  at: '2026-05-01T01:00:00.000Z',
  place: '清屿市图书馆报告厅',
  applyBy: '2026-04-10T16:00:00.000Z',
  speakers: 2,
  observers: 1,
  minutes: 8,
  statementsBy: '2026-04-28T16:00:00.000Z',
  form: { fields: [], purpose: null },
  rules: {
    noticeDaysBefore: 20,
    selectedDaysBefore: 10,
    toldDaysBefore: 7,
    observersToldDaysBefore: 3,
    transcriptDaysAfter: 5,
    feedbackDaysAfter: 15,
  },
};

/** Somebody who asks to speak at a hearing, with what opens the registration. */
export async function applicant(
  endpoint: TestEndpoint,
  hearing: string,
  change: Record<string, unknown> = {},
) {
  const secret = randomUUID();
  const wish = { kind: 'speaker', view: 'oppose', points: '开放时间太短。', answers: {}, ...change };
  const base = `${origin}/v1/hearings/${hearing}/registrations`;
  const key = randomUUID();
  const post = (address: string, body: unknown, headers: Record<string, string>) =>
    endpoint.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const send = () => post(base, { ...wish, secretHash: sha256OfText(secret) }, { 'idempotency-key': key });
  const answer = await send();
  const number = answer.ok ? registered.parse(await answer.json()).number : '';
  const open = { authorization: `Bearer ${secret}` };
  const as = (given: string) =>
    endpoint.fetch(`${base}/${number}`, { headers: { authorization: `Bearer ${given}` } });
  return {
    number,
    secret,
    status: answer.status,
    send,
    as,
    seen: async () => (await (await as(secret)).json()) as RegistrationStatus,
    post: (path: string, body: unknown) => post(`${base}/${number}${path}`, body, open),
  };
}
