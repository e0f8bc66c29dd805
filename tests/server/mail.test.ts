import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerComment } from '../../server/answers.ts';
import { mails } from '../../server/database/schema.ts';
import { changePeriod } from '../../server/hearings.ts';
import { sendDue } from '../../server/mail/send.ts';
import { smtpPost } from '../../server/mail/smtp.ts';
import { publishRevision, type Seed } from '../../server/seed.ts';
import { accepted, onArticle, opening } from './citizens.ts';
import { closesAt, library, opensAt, secondRevision } from './drafts.ts';
import { midway, openEndpoint } from './endpoint.ts';

/** The library's hearing, which asks for an e-mail address. */
function asking(): Seed {
  const seed = library();
  const { form } = seed.hearing.settings;
  const email = {
    key: 'mail',
    type: 'email',
    label: { zh: '邮箱', en: 'E-mail' },
    required: false,
    maxLength: 100,
    help: null,
  } as const;
  const settings = { ...seed.hearing.settings, form: { ...form, fields: [...form.fields, email] } };
  return { ...seed, hearing: { ...seed.hearing, settings } };
}

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server that refuses the first `refusals` letters. */
async function postOffice(refusals = 0) {
  const received: Received[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      stream.toArray().then((chunks) => {
        left -= 1;
        if (left >= 0) return done(new Error('try later'));
        const text = Buffer.concat(chunks).toString('utf8');
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { post, close } = smtpPost(`smtp://127.0.0.1:${port}`, 'hearing@qingyu.example');
  onTestFinished(() => {
    close();
    server.close(() => undefined);
  });
  return { received, post };
}

async function answered(mail?: string) {
  const endpoint = await openEndpoint(asking());
  const comment = onArticle('art_2');
  const answers = { name: '王小明', ...(mail === undefined ? {} : { mail }) };
  const taken = await accepted(endpoint, { comments: [comment], answers });
  const answer = {
    hearingId: 'library',
    number: taken.receipt.number,
    commentId: comment.id,
    reason: '已采纳原文。',
  };
  await answerComment(endpoint.db, { ...answer, disposition: 'adopted' }, midway);
  return { endpoint, ...taken };
}

const hours = (count: number) => new Date(midway.getTime() + count * 3_600_000);

describe('a letter', () => {
  it('tells who left an address that there is an answer, and nothing of its words', async () => {
    const { received, post } = await postOffice();
    const { endpoint, receipt } = await answered('citizen@example.cn');
    expect(await sendDue(endpoint.db, post, midway)).toBe(1);
    expect(received[0]?.to).toEqual(['citizen@example.cn']);
    const text = Buffer.from(received[0]?.text.split(/\r?\n\r?\n/)[1] ?? '', 'base64').toString('utf8');
    expect(text).toContain(receipt.number);
    expect(text).toContain('has been answered');
    expect(`${received[0]?.text}${text}`).not.toMatch(/王小明|已采纳原文|晚上九点/);
    expect(await sendDue(endpoint.db, post, hours(1))).toBe(0);
  });

  it('goes to nobody who left none, or withdrew', async () => {
    const { received, post } = await postOffice();
    const none = await answered();
    const gone = await answered('citizen@example.cn');
    const path = `/submissions/${gone.receipt.number}/withdrawal`;
    await gone.endpoint.ask(path, { method: 'POST', ...opening(gone.row) });
    for (const { endpoint } of [none, gone]) {
      expect(await sendDue(endpoint.db, post, midway)).toBe(0);
      expect(await endpoint.db.$count(mails)).toBe(0);
    }
    expect(received).toEqual([]);
  });

  it('is tried again later where it was refused, and given up in the end', async () => {
    const { received, post } = await postOffice(1);
    const { endpoint } = await answered('citizen@example.cn');
    expect(await sendDue(endpoint.db, post, midway)).toBe(0);
    expect(await sendDue(endpoint.db, post, midway)).toBe(0);
    expect(await sendDue(endpoint.db, post, hours(1))).toBe(1);
    expect(received).toHaveLength(1);
    const { endpoint: other } = await answered('nobody@example.cn');
    const refuse = () => Promise.reject(new Error('no'));
    for (let day = 0; day < 10; day += 1) await sendDue(other.db, refuse, hours(day * 200));
    expect(await other.db.$count(mails)).toBe(0);
  });

  it('is one address, however it is written', async () => {
    const { received, post } = await postOffice();
    await post('a@example.cn', { subject: '主题\r\nBcc: b@example.cn', text: '正文' });
    expect(received[0]?.to).toEqual(['a@example.cn']);
    expect(received[0]?.text).not.toMatch(/^Bcc:/m);
  });

  it('comes once for each thing that happened, from one of several servers', async () => {
    const { received, post } = await postOffice();
    const endpoint = await openEndpoint(asking());
    await accepted(endpoint, { answers: { name: '甲', mail: 'a@example.cn' } });
    await accepted(endpoint, { answers: { name: '乙', mail: 'b@example.cn' } });
    await publishRevision(endpoint.db, 'library', secondRevision);
    await changePeriod(endpoint.db, 'library', { opensAt, closesAt, now: midway });
    await changePeriod(endpoint.db, 'library', { opensAt, closesAt: hours(900), now: midway });
    const sent = await Promise.all([1, 2, 3].map(() => sendDue(endpoint.db, post, midway)));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(received.map(({ to }) => to[0]).sort()).toEqual([
      'a@example.cn',
      'a@example.cn',
      'b@example.cn',
      'b@example.cn',
    ]);
  });
});
