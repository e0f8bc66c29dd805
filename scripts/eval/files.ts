import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OpenedText, openFile } from '../../lib/importer/open-file.ts';
import { readFile } from '../../lib/importer/read-file.ts';
import { readText } from '../../lib/importer/text.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, type Provision, walk } from '../../lib/law/provision.ts';
import { clauseHash } from '../../lib/law/text-hash.ts';
import { percent, type Row } from '../table.ts';
import { convert } from './office/convert.ts';
import { flatOdt } from './office/flat-odt.ts';
import { numberedDocx } from './office/numbered-docx.ts';

const maps = fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url));
const head = '清屿市人民代表大会常务委员会　法规草案汇编';

interface Law {
  readonly text: string;
  readonly expected: OpenedText;
}

/** Laws of the corpus with at least ten articles, spread evenly over it. */
export function lawsOf(corpus: string, count: number): readonly Law[] {
  const folder = join(corpus, 'zh/laws');
  const laws = readdirSync(folder)
    .toSorted()
    .map((name) => readText(readFileSync(join(folder, name))).text)
    .map(
      (text): Law => ({ text, expected: { text, tree: parseLaw(readText(new TextEncoder().encode(text))) } }),
    )
    .filter(({ expected }) => [...articlesOf(expected.tree.provisions)].length >= 10);
  return Array.from({ length: count }, (_, at) => laws[Math.floor((at * laws.length) / count)]).filter(
    (law) => law !== undefined,
  );
}

/** Every law in every form that offices publish, read again: the share of articles that come out as from the .txt. */
export async function scoreFiles(corpus: string, office: string, count = 40): Promise<readonly Row[]> {
  const laws = lawsOf(corpus, count);
  const folder = mkdtempSync(join(tmpdir(), 'zhutiao-files-'));
  try {
    return [
      await scoreForm(
        '.docx, numbers typed',
        laws,
        printed(laws, { office, folder: join(folder, 'docx'), format: 'docx' }),
      ),
      await scoreForm(
        '.docx, numbers automatic',
        laws,
        laws.map(({ text }) => numberedDocx(text)),
      ),
      await scoreForm('.doc', laws, printed(laws, { office, folder: join(folder, 'doc'), format: 'doc' })),
      await scoreForm('.pdf', laws, printed(laws, { office, folder: join(folder, 'pdf'), format: 'pdf' })),
      await scoreForm(
        '.pdf, two columns',
        laws,
        printed(laws, { office, folder: join(folder, 'two'), format: 'pdf', columns: 2 }),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Printing {
  readonly office: string;
  readonly folder: string;
  readonly format: 'docx' | 'doc' | 'pdf';
  readonly columns?: 1 | 2;
}

function printed(
  laws: readonly Law[],
  { office, folder, format, columns = 1 }: Printing,
): readonly Uint8Array[] {
  mkdirSync(folder, { recursive: true });
  const sources = laws.map(({ text }, at) => {
    const file = join(folder, `${at}.fodt`);
    writeFileSync(file, flatOdt(text, { columns, head, countsPages: at % 2 === 1 }));
    return file;
  });
  convert(office, sources, { format, into: folder });
  return laws.map((_, at) => new Uint8Array(readFileSync(join(folder, `${at}.${format}`))));
}

async function scoreForm(name: string, laws: readonly Law[], files: readonly Uint8Array[]): Promise<Row> {
  let [articles, same, wholeTexts, furniture] = [0, 0, 0, 0];
  for (const [at, law] of laws.entries()) {
    const bytes = files[at];
    if (!bytes) continue;
    const read = openFile(await readFile(bytes, { maps }));
    const wanted = shapesOf(law.expected);
    const got = shapesOf(read);
    const right = [...wanted].filter(([eId, shape]) => got.get(eId) === shape);
    articles += wanted.size;
    same += right.length;
    if (right.length === wanted.size && got.size === wanted.size) wholeTexts++;
    furniture += furnitureIn(read.text);
    if (process.env.ZHUTIAO_SHOW) show(name, at, { law, read });
  }
  return {
    files: name,
    texts: laws.length,
    articles,
    'articles same %': percent(same, articles),
    'texts whole %': percent(wholeTexts, laws.length),
    'heads and page numbers in the text': furniture,
  };
}

function furnitureIn(text: string): number {
  return text.split('\n').filter((line) => line.includes(head) || /— \d+ —|第 \d+ 页 共/.test(line)).length;
}

/** Each article with everything that hangs on it: levels, numbers, headings, words. */
function shapesOf({ text, tree }: OpenedText): ReadonlyMap<string, string> {
  const shape = (each: Provision) =>
    [each.level, each.number, each.heading, clauseHash(text, each)].join(' ');
  return new Map(
    [...articlesOf(tree.provisions)].map((article) => [
      article.eId,
      [...walk([article])].map(shape).join('\n'),
    ]),
  );
}

function show(name: string, at: number, { law, read }: { law: Law; read: OpenedText }): void {
  const [wanted, got] = [shapesOf(law.expected), shapesOf(read)];
  for (const [eId, shape] of wanted) {
    if (got.get(eId) === shape) continue;
    const words = ({ text, tree }: OpenedText) => {
      const article = [...articlesOf(tree.provisions)].find((each) => each.eId === eId);
      return article ? text.slice(article.start, article.end) : '-';
    };
    console.log(
      `${name} ${at} ${law.expected.tree.title} ${eId}\n  < ${words(law.expected)}\n  > ${words(read)}`,
    );
  }
}
