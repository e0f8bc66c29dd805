import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** A test that fails must not leave its servers behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** As in deploy/: young objects in a small space, so that the heap does not breathe by a hundred megabytes. */
const heap = ['--max-semi-space-size=8', '--max-old-space-size=768'];

/** `zhutiao serve` as an office runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** kill -9, and until it is really gone. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
}

export async function startProcess(data: string, more: readonly string[] = []): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...env } = process.env;
  const args = [...heap, main, 'serve', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await listening(child);
  if (child.pid === undefined) throw new Error('expected a process');
  return {
    url,
    pid: child.pid,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function listening(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('expected a pipe');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const [, url] = /^Listening on (\S+)$/.exec(line) ?? [];
    if (url !== undefined) return url;
    said.push(line);
  }
  throw new Error(`The server ended: ${said.join('\n')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
