import { carryCommand } from './carry.ts';
import { compare } from './compare.ts';
import { notice } from './notice.ts';
import { outline } from './outline.ts';

/** The command line's table of contents: one file a command. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Answers the exit code: 0, 1 (bad input, said on stderr), 2 (usage). */
  run(args: readonly string[]): Promise<number>;
}

export const commands: readonly Command[] = [
  outline,
  compare,
  carryCommand,
  notice,
  {
    name: 'export',
    summary: 'Word and Excel papers, exchange files',
    run: async (args) => (await import('./export.ts')).runExport(args),
  },
  // Loaded when asked for: the others need no database driver.
  {
    name: 'serve',
    summary: 'the hearing endpoint',
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
  {
    name: 'verify',
    summary: 'whether a receipt holds',
    run: async (args) => (await import('./verify.ts')).verify(args),
  },
  {
    name: 'backup',
    summary: 'everything of an endpoint into a file, while it serves',
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  {
    name: 'restore',
    summary: 'a backup into an empty database',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  {
    name: 'rotate-key',
    summary: 'the next signing key of a hearing',
    run: async (args) => (await import('./rotate-key.ts')).rotateKey(args),
  },
  {
    name: 'make-admin',
    summary: 'the first account of an office',
    run: async (args) => (await import('./make-admin.ts')).makeAdmin(args),
  },
];
