import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Notice, readNotice } from '../lib/hearing/notice/notice.ts';
import { BadJob, messageOf, runBatch } from './batch.ts';
import type { Command } from './commands.ts';
import { readSource } from './read-source.ts';

const usage = `zhutiao notice FILE [--json] [--published DATE]
zhutiao notice --batch JOBS --json

Reads a consultation notice: what is asked, by when, and where comments go.
  --json       all values and the sentence each came from
  --published  the day of publication (2026-05-20), where the notice does not tell
  --batch      a file of JSON lines {"file": PATH, "published"?: DATE}; one JSON line is printed for each
`;

const day = z.iso.date();
const jobShape = z.object({ file: z.string(), published: day.optional() });

export const notice: Command = { name: 'notice', summary: 'what a consultation notice asks', run };

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
  if (options.batch !== undefined) return runBatch(options.batch, noticeJob);
  return noticeFile(options.file ?? '', options);
}

interface Options {
  readonly file: string | undefined;
  readonly batch: string | undefined;
  readonly published: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, help: flag, batch: text, published: text },
    });
    const [file, ...more] = positionals;
    const sources = (file === undefined ? 0 : 1) + (values.batch === undefined ? 0 : 1);
    const published = day.optional().safeParse(values.published);
    if (more.length > 0 || (sources !== 1 && !values.help) || !published.success) return null;
    return { file, batch: values.batch, published: published.data, json: values.json, help: values.help };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

async function noticeJob(job: unknown): Promise<Notice> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success)
    throw new BadJob('A line of this batch has the form {"file": PATH, "published"?: DATE}.');
  return noticeOf(parsed.data.file, parsed.data.published);
}

async function noticeOf(file: string, published: string | undefined): Promise<Notice> {
  const { text } = (await readSource(file)).source;
  return readNotice(text, published === undefined ? {} : { published });
}

async function noticeFile(file: string, options: Options): Promise<number> {
  try {
    const read = await noticeOf(file, options.published);
    process.stdout.write(options.json ? `${JSON.stringify(read)}\n` : readable(read));
    return 0;
  } catch (cause) {
    process.stderr.write(`${file} cannot be read: ${messageOf(cause)}\n`);
    return 1;
  }
}

/** For people: each value with the sentence it came from below it, then what to look up. */
function readable({ sources, problems }: Notice): string {
  const lines: string[] = [];
  for (const [field, entries] of Object.entries(sources)) {
    for (const { value, sentence } of entries) {
      lines.push(`${field}: ${value}`);
      if (sentence !== value) lines.push(`    ${sentence}`);
    }
  }
  for (const { type } of problems) lines.push(inDoubt[type]);
  return `${lines.join('\n')}\n`;
}

const inDoubt = {
  'deadline-missing': 'No deadline was found.',
  'deadline-unreckoned': 'A deadline is written, but it rests on a day that the notice does not tell.',
  'deadline-disputed': 'The notice, or a form around it, names another day too.',
  'deadline-by-draft': 'The drafts have different deadlines.',
} as const;
