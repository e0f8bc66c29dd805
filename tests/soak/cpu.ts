import { readFileSync } from 'node:fs';
import type { ServerProcess } from '../server/process.ts';
import { processesOf } from './memory.ts';

/** Processor time spent, milliseconds: what other work on the machine hardly changes. */
export interface Spent {
  readonly node: number;
  readonly database: number;
  /** By this process: the clients, or the driver alone. */
  readonly here: number;
}

/** Begins to count; the function answered tells what was spent since. */
export async function spending(data: string, server: ServerProcess): Promise<() => Spent> {
  const others = (await processesOf(data, server)).filter((pid) => pid !== server.pid);
  const before = new Map([server.pid, ...others].map((pid) => [pid, processorTime(pid)]));
  const began = process.cpuUsage();
  const since = (pid: number) => Math.max(0, processorTime(pid) - (before.get(pid) ?? 0));
  return () => {
    const { user, system } = process.cpuUsage(began);
    const database = others.reduce((sum, pid) => sum + since(pid), 0);
    return { node: since(server.pid), database, here: (user + system) / 1000 };
  };
}

/** In hundredths of a second there (proc_pid_stat(5), utime and stime); a process that is gone counts nothing. */
function processorTime(pid: number): number {
  try {
    const [, , , , , , , , , , , user, system] = (
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? ''
    ).split(' ');
    return (Number(user) + Number(system)) * 10;
  } catch {
    return 0; // ended in between
  }
}
