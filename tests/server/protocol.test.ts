import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerComment } from '../../server/answers.ts';
import { createApp } from '../../server/app.ts';
import { seedHearing } from '../../server/seed.ts';
import { library } from './drafts.ts';
import { freshConnection, midway } from './endpoint.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An example of the page: commands, and the JSON values that stand after them. */
interface Example {
  readonly commands: string;
  readonly shown: readonly unknown[] | null;
}

function examplesOf(page: string): Example[] {
  const fences = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text = '']) => ({
    kind,
    text,
  }));
  return fences.flatMap(({ kind, text }, at) => {
    const next = fences[at + 1];
    return kind === 'sh'
      ? [{ commands: text, shown: next?.kind === 'json' ? valuesIn(next.text) : null }]
      : [];
  });
}

/** JSON values one after the other. */
function valuesIn(text: string): unknown[] {
  const values: unknown[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = firstEnd(rest);
    values.push(JSON.parse(rest.slice(0, end)));
    rest = rest.slice(end).trim();
  }
  return values;
}

function firstEnd(text: string): number {
  for (let end = text.indexOf('}'); end >= 0; end = text.indexOf('}', end + 1)) {
    try {
      JSON.parse(text.slice(0, end + 1));
      return end + 1;
    } catch {
      // Not the closing brace of this value yet.
    }
  }
  throw new Error(`expected JSON: ${text}`);
}

/** `"…"` on the page stands for any text of the endpoint's making. */
function matching(shown: unknown): unknown {
  if (shown === '…') return expect.any(String);
  if (Array.isArray(shown)) return shown.map(matching);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, matching(value)]));
}

async function listening() {
  const { db } = await freshConnection();
  await seedHearing(db, library(), new Date('2026-03-01T00:00:00.000Z'));
  const server = createAdaptorServer({ fetch: createApp({ db, now: () => midway }).fetch });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected a port');
  return { db, url: `http://127.0.0.1:${address.port}/v1/hearings/library` };
}

const separator = '---8<---';

/** One shell for all examples: what an example sets, the next ones see. */
async function* outputs(examples: readonly Example[], env: NodeJS.ProcessEnv): AsyncGenerator<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'zhutiao-docs-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const shell = spawn('bash', ['-euo', 'pipefail'], { cwd, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  for (const { commands } of examples) {
    shell.stdin.write(`${commands}\necho; echo '${separator}'\n`);
    let said = '';
    for (let line = await lines.next(); line.value !== separator; line = await lines.next()) {
      if (line.done) throw new Error(`An example failed:\n${commands}`);
      said += `${line.value}\n`;
    }
    yield said;
  }
  shell.stdin.end();
}

describe('docs/protocol.md', () => {
  it('shows what the endpoint answers', async () => {
    const examples = examplesOf(await readFile(join(root, 'docs/protocol.md'), 'utf8'));
    expect(examples.length).toBeGreaterThan(10);
    const { db, url } = await listening();
    const env = {
      ...process.env,
      HEARING: url,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      ZHUTIAO: `${process.execPath} ${join(root, 'cli/main.ts')}`,
    };
    let at = 0;
    for await (const said of outputs(examples, env)) {
      const shown = examples[at]?.shown ?? null;
      if (shown !== null) expect(valuesIn(said)).toEqual(shown.map(matching));
      at += 1;
      // The page then tells what comes after the answer, which an office gives.
      if (examples[at]?.commands.includes('satisfaction')) await answerComment(db, answer, midway);
    }
    expect(at).toBe(examples.length);
  });
});

const answer = {
  hearingId: 'library',
  number: 'QY2026-000001',
  commentId: '5f0c9c3e-3f1d-4f0e-9d55-1d2a8f1f0a01',
  disposition: 'adopted',
  reason: '已写明晚上的开放时间。',
} as const;
