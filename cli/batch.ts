import { readFile } from 'node:fs/promises';

/** A job's answer, or why there is none. */
type Answer = object;

/** A line of the batch was not what the command takes; the message is a full sentence. */
export class BadJob extends Error {}

/**
 * Runs the jobs of a JSON-lines file in order and prints one JSON line for each on standard output, `{error}`
 * for a bad one. Answers the exit code: 1 only where the batch file itself cannot be read.
 */
export async function runBatch(file: string, work: (job: unknown) => Promise<Answer>): Promise<number> {
  let lines: string[];
  try {
    lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch (cause) {
    process.stderr.write(`The batch file cannot be read: ${messageOf(cause)}\n`);
    return 1;
  }
  for (const line of lines) {
    process.stdout.write(`${JSON.stringify(await answer(line, work))}\n`);
  }
  return 0;
}

async function answer(line: string, work: (job: unknown) => Promise<Answer>): Promise<Answer> {
  let job: unknown;
  try {
    job = JSON.parse(line);
  } catch {
    // Not JSON: said in the answer itself.
    return { error: 'This line of the batch is not JSON.' };
  }
  try {
    return await work(job);
  } catch (cause) {
    return { error: messageOf(cause) };
  }
}

/** The message of anything thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
