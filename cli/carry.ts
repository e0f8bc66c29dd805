import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { align } from '../lib/revision/align.ts';
import { type CarriedPlace, carry } from '../lib/revision/carry.ts';
import { BadJob, messageOf, runBatch } from './batch.ts';
import type { Command } from './commands.ts';
import { readRevision } from './compare.ts';

const usage = `zhutiao carry OLD NEW --comments FILE --json
zhutiao carry --batch JOBS --json

Follows comments from one revision to the next.
  --comments  a JSON file [{"id", "start", "end"}], UTF-16 offsets into the text of OLD
  --json      {"comments": [{"id", "verdict", "start", "end", "eId", "score"}]}, offsets into the text of NEW
  --batch     a file of JSON lines {"old": PATH, "new": PATH, "comments": PATH}; one JSON line for each
`;

const offset = z.int().nonnegative();
const commentsShape = z.array(z.object({ id: z.string(), start: offset, end: offset }));
const jobShape = z.object({ old: z.string(), new: z.string(), comments: z.string() });

type Job = z.infer<typeof jobShape>;

export const carryCommand: Command = { name: 'carry', summary: 'comments on the next revision', run };

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    process.stderr.write(usage);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.batch !== undefined) return runBatch(options.batch, carryJob);
  return carryFiles(options.job);
}

interface Options {
  readonly job: Job;
  readonly batch: string | undefined;
  readonly help: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  const flag = { type: 'boolean', default: false } as const;
  const word = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, help: flag, batch: word, comments: word },
    });
    const [old = '', fresh = '', ...more] = positionals;
    const complete = positionals.length === 2 && values.comments !== undefined;
    if (more.length > 0 || !(complete || values.batch !== undefined || values.help)) return null;
    return {
      job: { old, new: fresh, comments: values.comments ?? '' },
      batch: values.batch,
      help: values.help,
    };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

async function carryJob(job: unknown): Promise<object> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) {
    throw new BadJob('A line of this batch has the form {"old": PATH, "new": PATH, "comments": PATH}.');
  }
  return { comments: await carriedOf(parsed.data) };
}

async function carriedOf(job: Job): Promise<CarriedPlace[]> {
  const comments = commentsShape.safeParse(await readJson(job.comments));
  if (!comments.success) throw new BadJob(`${job.comments} has the form [{"id", "start", "end"}].`);
  const old = await readRevision(job.old);
  const fresh = await readRevision(job.new);
  const outside = comments.data.find(({ start, end }) => start >= end || end > old.text.length);
  if (outside) throw new BadJob(`Comment ${outside.id} does not lie within the text of ${job.old}.`);
  return carry(comments.data, old, fresh, align(old, fresh));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    // What stands in the file is said by its name; the parser's own words help nobody.
    throw new BadJob(`${file} is not JSON.`);
  }
}

async function carryFiles(job: Job): Promise<number> {
  try {
    process.stdout.write(`${JSON.stringify({ comments: await carriedOf(job) })}\n`);
    return 0;
  } catch (cause) {
    process.stderr.write(`The comments cannot be carried: ${messageOf(cause)}\n`);
    return 1;
  }
}
