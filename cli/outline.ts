import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openBefore, openFile } from '../lib/importer/open-file.ts';
import { articlesOf, type DraftTree, type Provision } from '../lib/law/provision.ts';
import { BadJob, messageOf, runBatch } from './batch.ts';
import type { Command } from './commands.ts';
import { readSource } from './read-source.ts';

const usage = `zhutiao outline FILE [--json | --text] [--language TAG] [--before-changes]
zhutiao outline --batch JOBS --json

Reads a draft (.docx, .doc, .pdf, .html, .txt, .md, Akoma Ntoso, USLM) and prints its clauses as a tree.
  --json   the tree as JSON: title, language, provisions, problems
  --text   the plain text that start and end count in
  --language  zh-Hans, ja, de …, where the text does not tell it
  --before-changes  the text before the tracked changes of a Word file
  --batch  a file of JSON lines {"file": PATH}; one JSON line is printed for each
`;

const jobShape = z.object({ file: z.string() });

export const outline: Command = { name: 'outline', summary: 'the clauses of a draft as a tree', run };

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
  if (options.batch !== undefined) return runBatch(options.batch, outlineJob);
  return outlineFile(options.file ?? '', options);
}

interface Options {
  readonly file: string | undefined;
  readonly batch: string | undefined;
  /** BCP 47; undefined where the text is to tell. */
  readonly language: string | undefined;
  readonly json: boolean;
  readonly text: boolean;
  /** Before tracked changes. */
  readonly before: boolean;
  readonly help: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: flag,
        text: flag,
        'before-changes': flag,
        help: flag,
        batch: { type: 'string' },
        language: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    const sources = (file === undefined ? 0 : 1) + (values.batch === undefined ? 0 : 1);
    if (more.length > 0 || (sources !== 1 && !values.help)) return null;
    return {
      file,
      batch: values.batch,
      language: values.language,
      json: values.json,
      text: values.text,
      before: values['before-changes'],
      help: values.help,
    };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

async function outlineJob(job: unknown): Promise<object> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) throw new BadJob('A line of this batch has the form {"file": PATH}.');
  return openFile(await readSource(parsed.data.file)).tree;
}

async function outlineFile(file: string, options: Options): Promise<number> {
  try {
    const read = await readSource(file);
    const opened = options.before ? openBefore(read, options.language) : openFile(read, options.language);
    if (!opened) throw new Error('The file has no tracked changes.');
    if (options.text) process.stdout.write(opened.text);
    else if (options.json) process.stdout.write(`${JSON.stringify(opened.tree)}\n`);
    else process.stdout.write(readable(opened.tree, opened.text));
    return 0;
  } catch (cause) {
    process.stderr.write(`${file} cannot be read: ${messageOf(cause)}\n`);
    return 1;
  }
}

/** The tree for people: one provision a line, then what is in doubt. */
function readable(tree: DraftTree, text: string): string {
  const lines = [
    tree.title ?? '(no title)',
    `${[...articlesOf(tree.provisions)].length} articles, ${tree.language}`,
    '',
  ];
  for (const provision of tree.provisions) lines.push(...branch(provision, text, ''));
  if (tree.problems.length > 0) lines.push('', 'In doubt:');
  for (const { type, number, eId } of tree.problems)
    lines.push(`  ${type} ${number ?? ''}${eId ? ` at ${eId}` : ''}`);
  return `${lines.join('\n')}\n`;
}

/** How many units of a clause's words are shown. */
const shown = 32;

function branch(provision: Provision, text: string, indent: string): string[] {
  const { label, heading, start, end, children } = provision;
  const [only, ...more] = children;
  const lone = only?.level === 'paragraph' && more.length === 0 && only.children.length === 0;
  const name = heading === null ? label : `${label} ${heading}`.trim();
  const words = text
    .slice(lone ? only.start : start, end)
    .slice(0, shown)
    .replace(/\s+/g, ' ');
  if (lone) return [`${indent}${name} ${words}`.trimEnd()];
  const own = children.length > 0 && name !== '' ? name : words;
  return [`${indent}${own}`, ...children.flatMap((child) => branch(child, text, `${indent}  `))];
}
