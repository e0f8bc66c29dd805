import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'notice-'));
const file = join(folder, 'notice.txt');
writeFileSync(
  file,
  '关于公开征求《清屿市养犬管理条例（草案）》意见的公告\n请自公布之日起30日内将意见发送至lfk@sfj.qingyu.example。\n清屿市司法局\n',
);

function zhutiao(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['cli/main.ts', 'notice', ...args], { encoding: 'utf8' });
}

it('prints the values of a notice as JSON', () => {
  const { status, stdout } = zhutiao(file, '--json', '--published', '2026-04-20');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    issuer: '清屿市司法局',
    deadline: '2026-05-20',
    emails: ['lfk@sfj.qingyu.example'],
    hearing: null,
  });
});

it('prints each value with its sentence for people, and what is in doubt', () => {
  const { status, stdout } = zhutiao(file);
  expect(status).toBe(0);
  expect(stdout).toContain('emails: lfk@sfj.qingyu.example\n    请自公布之日起30日内');
  expect(stdout).toContain('it rests on a day that the notice does not tell.');
});

it('answers a batch line by line, errors included', () => {
  const jobs = join(folder, 'jobs.jsonl');
  writeFileSync(jobs, `${JSON.stringify({ file, published: '2026-04-20' })}\n{"file": 3}\nnot JSON\n`);
  const { status, stdout } = zhutiao('--batch', jobs, '--json');
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(answers).toHaveLength(3);
  expect(answers[0].deadline).toBe('2026-05-20');
  expect(answers.slice(1).every(({ error }) => typeof error === 'string')).toBe(true);
});

it('says how it is used, and what cannot be read', () => {
  expect(zhutiao().status).toBe(2);
  expect(zhutiao(file, '--published', 'yesterday').status).toBe(2);
  expect(zhutiao('--help').status).toBe(0);
  const missing = zhutiao(join(folder, 'none.txt'));
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('cannot be read');
});
