import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { RevisionText } from '../lib/anchor/revision-text.ts';
import { amendmentItems } from '../lib/export/amendment.ts';
import { compareHtml } from '../lib/export/compare-html.ts';
import { openBefore, openFile } from '../lib/importer/open-file.ts';
import { articlesOf } from '../lib/law/provision.ts';
import { align } from '../lib/revision/align.ts';
import type { Alignment, Pair } from '../lib/revision/alignment.ts';
import { referenceTroubles } from '../lib/revision/stale.ts';
import { BadJob, messageOf, runBatch } from './batch.ts';
import type { Command } from './commands.ts';
import { readSource } from './read-source.ts';

const usage = `zhutiao compare OLD NEW [--json | --html | --amendment]
zhutiao compare FILE --tracked [--json | --html | --amendment]
zhutiao compare --batch JOBS --json

Says which articles of two revisions belong together and what became of each.
  --json       pairs, references and counts as JSON
  --html       a page to mail or print, complete in itself
  --amendment  the decision that would turn OLD into NEW, in drafting style
  --tracked    one Word file with tracked changes: before them against after
  --batch      a file of JSON lines {"old": PATH, "new": PATH}; one JSON line is printed for each
`;

const jobShape = z.object({ old: z.string(), new: z.string() });

export const compare: Command = { name: 'compare', summary: 'two revisions, article by article', run };

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
  if (options.batch !== undefined) return runBatch(options.batch, compareJob);
  return compareFiles(options);
}

type Form = 'json' | 'html' | 'amendment' | 'text';

interface Options {
  readonly old: string;
  readonly new: string;
  readonly batch: string | undefined;
  /** OLD is one file with both texts in it. */
  readonly tracked: boolean;
  readonly form: Form;
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
        html: flag,
        amendment: flag,
        tracked: flag,
        help: flag,
        batch: { type: 'string' },
      },
    });
    const [old = '', fresh = '', ...more] = positionals;
    const wanted = values.batch !== undefined ? 0 : values.tracked ? 1 : 2;
    const forms = (['json', 'html', 'amendment'] as const).filter((each) => values[each]);
    if (more.length > 0 || forms.length > 1 || (positionals.length !== wanted && !values.help)) return null;
    const { batch, tracked, help } = values;
    return { old, new: tracked ? old : fresh, batch, tracked, form: forms[0] ?? 'text', help };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

async function compareJob(job: unknown): Promise<object> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) throw new BadJob('A line of this batch has the form {"old": PATH, "new": PATH}.');
  return comparison(await readRevision(parsed.data.old), await readRevision(parsed.data.new));
}

/** A file as a revision: its text and its tree. Throws where there is nothing in it to compare. */
export async function readRevision(file: string): Promise<RevisionText> {
  return withArticles(openFile(await readSource(file)), file);
}

function withArticles(revision: RevisionText, file: string): RevisionText {
  if (articlesOf(revision.tree.provisions).next().done) throw new BadJob(`${file} holds no articles.`);
  return revision;
}

/** The two texts of one file with tracked changes. */
async function readBothSides(file: string): Promise<{ old: RevisionText; fresh: RevisionText }> {
  const read = await readSource(file);
  const before = openBefore(read);
  if (!before) throw new BadJob(`${file} has no tracked changes.`);
  return { old: withArticles(before, file), fresh: withArticles(openFile(read), file) };
}

function comparison(old: RevisionText, fresh: RevisionText): object {
  const alignment = align(old, fresh);
  const references = referenceTroubles(old, fresh, alignment);
  return { pairs: alignment.pairs, references, stats: statsOf(alignment) };
}

function statsOf({ pairs }: Alignment): Record<string, number> {
  const stats: Record<string, number> = {};
  for (const { kind } of pairs) stats[kind] = (stats[kind] ?? 0) + 1;
  return stats;
}

async function compareFiles(options: Options): Promise<number> {
  try {
    const { old, fresh } = options.tracked
      ? await readBothSides(options.old)
      : { old: await readRevision(options.old), fresh: await readRevision(options.new) };
    process.stdout.write(await printed(options, old, fresh));
    return 0;
  } catch (cause) {
    process.stderr.write(`The revisions cannot be compared: ${messageOf(cause)}\n`);
    return 1;
  }
}

async function printed(options: Options, old: RevisionText, fresh: RevisionText): Promise<string> {
  switch (options.form) {
    case 'json':
      return `${JSON.stringify(comparison(old, fresh))}\n`;
    case 'html':
      return page(options, old, fresh);
    case 'amendment':
      return `${amendmentItems(old, fresh, align(old, fresh)).join('\n')}\n`;
    case 'text':
      return `${readable(align(old, fresh))}\n`;
  }
}

const tokensFile = new URL('../components/styles/tokens.css', import.meta.url);

async function page(options: Options, old: RevisionText, fresh: RevisionText): Promise<string> {
  const alignment = align(old, fresh);
  const references = referenceTroubles(old, fresh, alignment);
  const tokens = await readFile(tokensFile, 'utf8');
  const [oldName, newName] = [nameOf(options.old), nameOf(options.new)];
  return compareHtml({ old, new: fresh, alignment, references, oldName, newName, tokens });
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function readable({ pairs }: Alignment): string {
  return pairs.map(line).join('\n');
}

function line({ kind, old, new: fresh, score, reasons }: Pair): string {
  const side = (eIds: readonly string[]) => (eIds.join(' + ') || '-').padEnd(12);
  return `${side(old)} ${side(fresh)} ${kind.padEnd(12)} ${score.toFixed(2)}  ${reasons.join(', ')}`;
}
