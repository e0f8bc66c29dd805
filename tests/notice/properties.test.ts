import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/hearing/notice/notice.ts';
import { type Meaning, notices } from './grammar.ts';
import { noises } from './noise.ts';

/** What the reader says of the fields that the grammar knows, width and blanks aside. */
function read(text: string): Meaning {
  const notice = readNotice(text);
  const { title, issuer, from, deadline, emails, addresses, postcodes, phones, fax } = notice;
  const { subjectWords, requiredParticulars } = notice;
  const fields = {
    title: title ?? '',
    issuer: issuer ?? '',
    from,
    deadline,
    emails,
    addresses,
    postcodes,
    phones,
    fax,
  };
  return plain({ ...fields, subjectWords, requiredParticulars });
}

function plain(meaning: Meaning): Meaning {
  return JSON.parse(JSON.stringify(meaning).normalize('NFKC').replace(/\s/g, ''));
}

describe('notices of the grammar', () => {
  it('mean what they were written to mean', () => {
    fc.assert(
      fc.property(notices, ({ text, means }) => {
        expect(read(text)).toEqual(plain(means));
      }),
      { numRuns: 300 },
    );
  });

  for (const [name, noise] of Object.entries(noises)) {
    it(`mean the same with ${name}`, () => {
      fc.assert(
        fc.property(notices, ({ text, means }) => {
          expect(read(noise(text))).toEqual(plain(means));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('give each value with its sentence, at its place in the text', () => {
    fc.assert(
      fc.property(notices, ({ text }) => {
        for (const entries of Object.values(readNotice(text).sources)) {
          for (const { sentence, start, end } of entries) {
            expect(text.slice(start, end).replace(/\s/g, '')).toBe(sentence.replace(/\s/g, ''));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('any text', () => {
  const pieces = [
    '请于',
    '5月20日',
    '前',
    '意见',
    '截止',
    '@',
    'a.example',
    '0161-5550123',
    '《',
    '》',
    '（',
    '\n',
    '　',
    '地址：',
    '第一条',
    '听证',
    '报名',
    '1.',
    '“',
    '”',
    '注明',
    '邮编',
    '960001',
    '&#64;',
    '<p>',
    '号',
    '至',
  ];

  it('is read without an error, and places stay within it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }))),
        (parts) => {
          const text = parts.join('');
          for (const entries of Object.values(readNotice(text).sources)) {
            for (const { start, end } of entries) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(start).toBeLessThanOrEqual(end);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read the same when read again', () => {
    fc.assert(
      fc.property(notices, ({ text }) => {
        expect(readNotice(text)).toEqual(readNotice(text));
      }),
      { numRuns: 20 },
    );
  });
});

describe('ten megabytes', () => {
  const hostile: Record<string, string> = {
    digits: '0',
    brackets: '（《“',
    dates: '2026年5月20日',
    limits: '请于5月20日前（星期三）下午5时，从2026年起至、到',
    addresses: '地址：清屿市云台路3号',
    labels: '联系电话：\n',
    organs: '清屿市司法局\n',
    particulars: '写明',
    quotes: '注明“',
    emails: 'a@a.',
    citations: '听证事项：1.第一、第二条，',
    markup: '<p &#',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    it(`of ${name} are read in bounded time`, () => {
      const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
      const start = performance.now();
      readNotice(text);
      expect(performance.now() - start).toBeLessThan(6000);
    });
  }
});
