import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BlockText } from '../lib/blocks/block.ts';
import { openDraft } from '../lib/law/open-draft.ts';
import { parseLaw } from '../lib/law/parse.ts';
import { articlesOf, type DraftTree, type Provision } from '../lib/law/provision.ts';
import { BadJob, messageOf, runBatch } from './batch.ts';
import type { Command } from './commands.ts';
import { readSource } from './read-source.ts';

const usage = `zhutiao outline FILE [--json | --text] [--language TAG]
zhutiao outline --batch JOBS --json

Reads a draft (.txt, .md, .html) and prints its clauses as a tree.
  --json   the tree as JSON: title, language, provisions, problems
  --text   the plain text that start and end count in
  --language  zh-Hans, ja, de …, where the text does not tell it
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
  return treeOf(await readSource(parsed.data.file));
}

function treeOf(source: BlockText, language?: string): DraftTree {
  // Markup comes with everything else that a page holds; a plain text is taken as the draft itself.
  return source.containers ? openDraft(source, language) : parseLaw(source, language);
}

async function outlineFile(file: string, options: Options): Promise<number> {
  try {
    const source = await readSource(file);
    if (options.text) process.stdout.write(source.text);
    else if (options.json) process.stdout.write(`${JSON.stringify(treeOf(source, options.language))}\n`);
    else process.stdout.write(readable(treeOf(source, options.language), source.text));
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
