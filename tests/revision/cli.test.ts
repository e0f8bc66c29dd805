import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clauses, law } from './notation.ts';

const [aim, police, vaccine] = clauses;
let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhutiao-cli-'));
  const old = law(aim, police).text;
  writeFileSync(file('old.txt'), old);
  writeFileSync(file('new.txt'), `\ufeff${law(aim, vaccine, police).text.replaceAll('\n', '\r\n')}`);
  writeFileSync(file('page.txt'), '关于公开征求意见的公告');
  const start = old.indexOf('负责犬只登记');
  writeFileSync(file('comments.json'), JSON.stringify([{ id: 'c', start, end: start + 6 }]));
  writeFileSync(file('outside.json'), JSON.stringify([{ id: 'c', start: 0, end: 9999 }]));
  writeFileSync(file('wrong.json'), '{"id": 1}');
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function zhutiao(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['cli/main.ts', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('zhutiao compare', () => {
  it('answers pairs, references and counts', async () => {
    const { out } = await zhutiao('compare', file('old.txt'), file('new.txt'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      pairs: [
        { kind: 'same', old: ['art_1'], new: ['art_1'] },
        { kind: 'inserted', old: [], new: ['art_2'] },
        { kind: 'renumbered', old: ['art_2'], new: ['art_3'], textChanged: false, numberChanged: true },
      ],
      references: [],
      stats: { same: 1, inserted: 1, renumbered: 1 },
    });
  });

  it('prints a page and a decision', async () => {
    const page = await zhutiao('compare', file('old.txt'), file('new.txt'), '--html');
    expect(page.out).toMatch(/^<!doctype html>/);
    const decision = await zhutiao('compare', file('old.txt'), file('new.txt'), '--amendment');
    expect(decision.out).toMatch(/^一、增加一条，作为第二条：/);
  });

  it('says on stderr what cannot be read and exits 1', async () => {
    const { code, err } = await zhutiao('compare', file('old.txt'), file('none.txt'), '--json');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('none.txt') });
    expect((await zhutiao('compare', file('old.txt'), file('page.txt'))).err).toContain('holds no articles');
  });

  it('exits 2 on wrong usage and prints what is right', async () => {
    const { code, err } = await zhutiao('compare', file('old.txt'));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('zhutiao compare OLD NEW') });
    expect((await zhutiao('compare', 'a', 'b', '--json', '--html')).code).toBe(2);
  });

  it('answers every line of a batch, the bad ones with an error', async () => {
    const good = JSON.stringify({ old: file('old.txt'), new: file('new.txt') });
    const lines = [
      good,
      '{"old": 1}',
      'no JSON',
      JSON.stringify({ old: file('none.txt'), new: file('new.txt') }),
      good,
    ];
    writeFileSync(file('jobs.jsonl'), lines.join('\n'));
    const { out, code } = await zhutiao('compare', '--batch', file('jobs.jsonl'), '--json');
    const answers = out
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line))[0]);
    expect({ code, answers }).toEqual({ code: 0, answers: ['pairs', 'error', 'error', 'error', 'pairs'] });
  });
});

describe('zhutiao carry', () => {
  it('follows a comment to the later text', async () => {
    const args = ['carry', file('old.txt'), file('new.txt'), '--comments', file('comments.json'), '--json'];
    const { comments } = JSON.parse((await zhutiao(...args)).out);
    expect(comments).toMatchObject([{ id: 'c', verdict: 'renumbered', eId: 'art_3__para_1' }]);
    const text = law(aim, vaccine, police).text;
    expect(text.slice(comments[0].start, comments[0].end)).toBe('负责犬只登记');
  });

  it.each([
    ['outside.json', 'does not lie within the text'],
    ['wrong.json', 'has the form'],
    ['old.txt', 'is not JSON'],
  ])('refuses %s with a sentence', async (name, sentence) => {
    const { code, err } = await zhutiao('carry', file('old.txt'), file('new.txt'), '--comments', file(name));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(sentence) });
  });
});
