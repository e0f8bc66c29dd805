import { outline } from './outline.ts';

/** The command line's table of contents: one file a command. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Answers the exit code: 0, 1 (bad input, said on stderr), 2 (usage). */
  run(args: readonly string[]): Promise<number>;
}

export const commands: readonly Command[] = [outline];
