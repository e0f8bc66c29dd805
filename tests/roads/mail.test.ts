import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unsentMail } from '../../lib/hearing/channels/eml.ts';
import { longestMailto, mailto, openedMail } from '../../lib/hearing/channels/mailto.ts';

const draft = {
  to: 'fgw@qingyu-rd.example',
  requiredWords: '“养犬条例意见”',
  title: '关于《清屿市养犬管理条例（草案）》的意见',
  whole: '全文'.repeat(50),
  brief: '全文见附件。',
};
const read = (link: string) => {
  const url = new URL(link);
  return {
    to: decodeURIComponent(url.pathname),
    subject: url.searchParams.get('subject'),
    body: url.searchParams.get('body'),
  };
};

describe('the mail that is opened', () => {
  it('holds everything where it fits, with the required words first', () => {
    const { link, attach } = openedMail(draft);
    expect(attach).toBe(false);
    expect(read(link)).toEqual({
      to: draft.to,
      subject: '“养犬条例意见” 关于《清屿市养犬管理条例（草案）》的意见',
      body: draft.whole,
    });
  });

  it('is short and says that the file is to be attached where it does not fit', () => {
    const { link, attach, mail } = openedMail({ ...draft, whole: '长'.repeat(300) });
    expect(attach).toBe(true);
    expect(mail.body).toBe(draft.brief);
    expect(link.length).toBeLessThanOrEqual(longestMailto);
  });

  it('is never cut by a client, keeps the required words whole and no character broken', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 900 });
    fc.assert(
      fc.property(text, text, text, (title, whole, brief) => {
        const { link, mail } = openedMail({ ...draft, title, whole, brief });
        expect(link.length).toBeLessThan(2000);
        expect(mail.subject.startsWith(draft.requiredWords)).toBe(true);
        expect(mail.body.isWellFormed()).toBe(true);
      }),
    );
  });

  it('ends its lines as the standard asks and lets no address add a header', () => {
    expect(mailto({ to: 'a@b.example?bcc=c@d.example', subject: 's', body: '一\n二' })).toBe(
      'mailto:a@b.example%3Fbcc%3Dc@d.example?subject=s&body=%E4%B8%80%0D%0A%E4%BA%8C',
    );
  });
});

describe('the mail file', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 256);
  const file = { name: '关于养犬条例的意见.docx', type: 'application/octet-stream', bytes };
  const mail = { to: draft.to, subject: `${draft.title}${'很长'.repeat(40)}`, body: '您好：\n见附件。' };
  const text = unsentMail(mail, file, 'border');
  const lines = text.split('\r\n');

  it('opens as unsent, in lines that every program takes', () => {
    expect(lines[0]).toBe('X-Unsent: 1');
    expect(lines.every((line) => line.length <= 76 && /^[\x20-\x7e]*$/.test(line))).toBe(true);
  });

  it('gives subject, words and attachment back byte for byte', () => {
    const decoded = (base64: string) => Buffer.from(base64, 'base64');
    const subject = [...text.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map(([, word = '']) =>
      decoded(word).toString(),
    );
    expect(subject.join('')).toBe(mail.subject);
    const [, body = '', attached = ''] = text.split('--border');
    const content = (part: string) => decoded(part.slice(part.indexOf('\r\n\r\n')));
    expect(content(body).toString()).toBe('您好：\r\n见附件。');
    expect(Buffer.compare(content(attached), Buffer.from(bytes))).toBe(0);
    const name = [...attached.matchAll(/filename\*\d+\*=(?:utf-8'')?([^;\r]+)/g)]
      .map(([, piece]) => piece)
      .join('');
    expect(decodeURIComponent(name)).toBe(file.name);
  });

  it('lets no subject begin another header', () => {
    const sly = unsentMail({ ...mail, to: 'a@b.example\r\nBcc: c@d.example' }, file, 'border');
    expect(sly).not.toMatch(/^Bcc:/m);
  });
});
