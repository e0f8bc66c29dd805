/** Child processes that never outlive us, never read the terminal and never hang for ever. Plain Node 20. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}node_modules/.bin`;
const running = new Set();
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** Node 24 as npm brought it along; the Node we run on until then. */
export function newNode() {
  const ours = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  return existsSync(ours) ? ours : process.execPath;
}

/**
 * @typedef {{ code: number, output: string, timedOut: boolean }} Outcome
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, alive?: () => void, minutes?: number }} options
 *   show: pass the output through as it comes; otherwise it is only kept. minutes: then the whole group is ended.
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { env = {}, show = false, alive = () => {}, minutes = 30 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...colours, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const pieces = [];
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      end(child);
    }, minutes * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        alive();
        pieces.push(piece);
        if (show) process.stdout.write(piece);
      });
    }
    const settle = (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output: readable(Buffer.concat(pieces).toString('utf8')), timedOut });
    };
    child.on('error', (error) => {
      pieces.push(Buffer.from(`${error.message}\n`));
      settle(127);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}

/** Tools draw progress for terminals; what is kept is the words. */
function readable(output) {
  return process.stdout.isTTY ? output : stripVTControlCharacters(output);
}

/**
 * A child that goes on until it is ended, or ends by itself.
 * @param {string} file @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio: import('node:child_process').StdioOptions }} options
 */
export function start(file, args, { env = {}, stdio }) {
  const detached = process.platform !== 'win32';
  const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio, detached });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  return child;
}

/** npm itself, the one that called us where there is one. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

function end(child, signal = 'SIGTERM') {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Asks every child to stop, waits, then insists. */
export async function endAll(graceMs = 8000) {
  for (const child of running) end(child);
  const deadline = Date.now() + graceMs;
  while (running.size > 0 && Date.now() < deadline) await new Promise((go) => setTimeout(go, 50));
  for (const child of running) end(child, 'SIGKILL');
}

/** Ctrl-C stops the children first. @param {() => Promise<void>} [before] */
export function stopCleanly(before = async () => {}) {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (asked) return;
      asked = true;
      await before();
      await endAll();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}
