import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/hearing/notice/notice.ts';
import { noises } from './noise.ts';

/** The notices of the corpus, where there is one, with every field of their gold; also under layout noise. */
const folder = join(process.env.ZHUTIAO_CORPUS ?? '', 'consult/notices');
const names = process.env.ZHUTIAO_CORPUS && existsSync(folder) ? notices() : [];

function notices(): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
}

const fields = [
  'title',
  'issuer',
  'from',
  'deadline',
  'emails',
  'addresses',
  'postcodes',
  'phones',
  'fax',
  'subjectWords',
  'requiredParticulars',
  'hearing',
  'drafts',
] as const;

function plain(value: unknown): string {
  return JSON.stringify(value ?? null)
    .normalize('NFKC')
    .replace(/\s/g, '');
}

describe.skipIf(names.length === 0)('notices of the corpus', () => {
  for (const [noise, change] of Object.entries({ 'no noise': (text: string) => text, ...noises })) {
    it(`are read in every field with ${noise}`, () => {
      const wrong: string[] = [];
      for (const name of names) {
        const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'));
        const notice = readNotice(change(readFileSync(join(folder, `${name}.txt`), 'utf8')));
        for (const field of fields) {
          const want = plain(gold[field] ?? (field === 'drafts' ? [] : null));
          if (plain(notice[field]) !== want) wrong.push(`${name} ${field}: ${plain(notice[field])}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});
