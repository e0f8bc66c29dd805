import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from './batch.ts';
import { type Paper, papers } from './export-papers.ts';

const usage = () => `zhutiao export PAPER INPUT… --out FILE [--names] [--large] [--issuer NAME] [--on DAY]

Makes one of the papers of a hearing. The ending of FILE says what kind of file: ${endings().join(', ')}.
${papers.map(({ name, inputs, summary, forms }) => `  ${`${name} ${inputs}`.padEnd(34)} ${summary} (${Object.keys(forms).join(', ')})`).join('\n')}

  HEARING     the archive of a hearing (.zip)
  --names     names and contacts stand in the table: for the office's own use
  --large     a statement in large type, to speak from
  --issuer    who decides, in the wording of a decision
  --on        day under the answer letters, 2026-05-08; today where it is not given
`;

function endings(): string[] {
  return [...new Set(papers.flatMap(({ forms }) => Object.keys(forms)))];
}

/** `zhutiao export`: exit 0, 1 (the paper cannot be made, said on stderr), 2 (usage). */
export async function runExport(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(usage());
    return 0;
  }
  if (!options) {
    process.stderr.write(usage());
    return 2;
  }
  return make(options);
}

interface Options {
  readonly paper: Paper;
  readonly inputs: readonly string[];
  readonly out: string;
  readonly form: string;
  readonly wishes: {
    readonly names: boolean;
    readonly large: boolean;
    readonly issuer: string;
    readonly on: string;
  };
}

function readOptions(args: readonly string[]): Options | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        names: { type: 'boolean', default: false },
        large: { type: 'boolean', default: false },
        issuer: { type: 'string', default: '' },
        on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const [name, ...inputs] = positionals;
    const paper = papers.find((each) => each.name === name);
    const out = values.out ?? '';
    const form = extname(out).slice(1).toLowerCase();
    const [least, most] = paper?.count ?? [0, 0];
    if (!paper?.forms[form] || inputs.length < least || inputs.length > most) return null;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.on)) return null;
    const { names, large, issuer, on } = values;
    return { paper, inputs, out, form, wishes: { names, large, issuer, on } };
  } catch {
    // parseArgs throws on an unknown option: the usage says what there is.
    return null;
  }
}

async function make({ paper, inputs, out, form, wishes }: Options): Promise<number> {
  try {
    const written = await paper.forms[form]?.({ inputs, wishes, read: (file) => readFile(file) });
    if (written !== undefined) await writeFile(out, written);
    return 0;
  } catch (cause) {
    process.stderr.write(`The paper cannot be made: ${messageOf(cause)}\n`);
    return 1;
  }
}
