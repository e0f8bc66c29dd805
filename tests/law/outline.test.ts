import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text =
  '清屿市养犬管理条例\r\n第一章　总则\r\n第一条　养犬应当登记。\r\n登记不收费。\r\n第三条　禁止进入：（一）学校；（二）医院。\r\n';

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/main.ts', 'outline', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('zhutiao outline', () => {
  const file = fileOf('draft.txt', `\ufeff${text}`);

  it('prints the tree as JSON, offsets into what --text prints', () => {
    const tree = JSON.parse(run(file, '--json').stdout);
    const plain = run(file, '--text').stdout;
    expect(plain).toBe(text.replaceAll('\r\n', '\n'));
    const [chapter] = tree.provisions;
    const [first, third] = chapter.children;
    expect([tree.title, tree.language, chapter.heading]).toEqual(['清屿市养犬管理条例', 'zh-Hans', '总则']);
    expect(plain.slice(first.start, first.end)).toBe('第一条　养犬应当登记。\n登记不收费。');
    expect(third.children[0].children.map((item: { eId: string }) => item.eId)).toEqual([
      'art_3__para_1__item_1',
      'art_3__para_1__item_2',
    ]);
    expect(tree.problems).toEqual([{ type: 'missing', number: '2', eId: 'art_1', start: first.start }]);
  });

  it('prints a tree for people', () => {
    expect(run(file).stdout.split('\n')).toEqual([
      '清屿市养犬管理条例',
      '2 articles, zh-Hans',
      '',
      '第一章 总则',
      '  第一条',
      '    养犬应当登记。',
      '    登记不收费。',
      '  第三条',
      '    禁止进入：（一）学校；（二）医院。',
      '      （一）学校；',
      '      （二）医院。',
      '',
      'In doubt:',
      '  missing 2 at art_1',
      '',
    ]);
  });

  it('answers every line of a batch in order, with an error for a bad one', () => {
    const jobs = [
      JSON.stringify({ file }),
      'no JSON',
      '{"path":1}',
      JSON.stringify({ file: join(folder, 'none.txt') }),
    ];
    const { status, stdout } = run('--batch', fileOf('jobs.jsonl', jobs.join('\n')), '--json');
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers).toHaveLength(4);
    expect(answers[0].title).toBe('清屿市养犬管理条例');
    expect(answers.slice(1).map((answer) => typeof answer.error)).toEqual(['string', 'string', 'string']);
  });

  it('says on standard error what it cannot read, and how it is used', () => {
    const missing = run(join(folder, 'none.txt'));
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('cannot be read');
    expect(run().status).toBe(2);
    expect(run(file, '--nonsense').status).toBe(2);
    expect(run('--help').status).toBe(0);
  });
});
