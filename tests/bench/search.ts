import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftText } from '../../demo/hearing.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { libraryOf } from '../../lib/usecase/library.ts';
import { buildIndex } from '../../lib/usecase/search-docs.ts';
import { snippetOf } from '../../lib/usecase/search-snippet.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import type { Row } from '../../scripts/table.ts';

/** As many as the workbench must bear. */
const written = 10_000;
/** The longest law of the corpus, measured where ZHUTIAO_CORPUS names one. */
const longest = 'zh/laws/jl-生态环境法典.txt';
/** From what nearly every text holds to what none does. */
const wanted = ['的', '应当', '犬', '第一百二十三条', '16', '登记 老年', '生态环境主管部门应当', '海市蜃楼'];

/** How long the search waits for each key, and what making the index costs those who type meanwhile. */
export async function bench(): Promise<readonly Row[]> {
  const corpus = process.env.ZHUTIAO_CORPUS;
  const own = `${draftText('second-reading.txt')}\n`.repeat(30);
  const laws = corpus ? [['longest law', readFileSync(join(corpus, longest), 'utf8')] as const] : [];
  const rows: Row[] = [];
  for (const law of [['own draft, 30 times', own] as const, ...laws]) rows.push(...(await measured(law)));
  return rows;
}

async function measured([name, text]: readonly [string, string]): Promise<readonly Row[]> {
  const revision = revisionOf(text);
  const comments = commentsOn(revision);
  let [wait, since] = [0, performance.now()];
  // As in the window: a piece of work of 8 ms, then the others' turn.
  const turn = () => {
    const worked = performance.now() - since;
    if (worked < 8) return undefined;
    wait = Math.max(wait, worked);
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
  const { text: _, tree: __, ...head } = revision;
  const draft = { id: 'draft', title: revision.title, issuer: null };
  const { drafts } = libraryOf({ drafts: [draft], revisions: [head], comments: [], statements: [] });
  const began = performance.now();
  const index = await buildIndex(drafts, {
    drafts: { revision: async () => revision },
    library: {
      comments: async (after, count) => {
        const from = after === null ? 0 : Number(after);
        const rows = comments.slice(from, from + count);
        return { rows, last: rows.length < count ? null : String(from + count) };
      },
      statuses: async () => [],
    },
    turn,
  });
  const made = performance.now() - began;
  const searches = wanted.map((words) => median(() => search(index, words)));
  return [
    {
      law: name,
      texts: index.size,
      'index ms': round(made),
      'longest piece ms': round(wait),
      'a key, middle ms': round(searches.toSorted((a, b) => a - b)[Math.floor(searches.length / 2)] ?? 0),
      'a key, slowest ms': round(Math.max(...searches)),
    },
  ];
}

/** Everything between a key and what is drawn: the hits, and the words around each. */
function search(index: Awaited<ReturnType<typeof buildIndex>>, words: string): unknown {
  const result = index.search(words, 12);
  return result.groups.map(({ docs }) => docs.map(({ text }) => snippetOf(text, result.words)));
}

function revisionOf(text: string): Revision {
  const tree = parseLaw(blocksOfText(text));
  return {
    id: sha256OfText(text),
    draftId: 'draft',
    title: tree.title ?? '',
    label: null,
    source: { kind: 'file', address: '' },
    hearingUrl: null,
    savedAt: 0,
    text,
    tree,
  };
}

function commentsOn(revision: Revision): readonly Comment[] {
  const articles = [...articlesOf(revision.tree.provisions)];
  return Array.from({ length: written }, (_, at) => {
    const article = articles[at % articles.length];
    const target = article && targetAt(revision, article.eId);
    if (!target) throw new Error('expected an article');
    return {
      id: String(at),
      draftId: 'draft',
      revisionId: revision.id,
      targets: [target],
      stance: 'oppose',
      proposed: null,
      reason: `第${at}件：老年人办理登记要跑几趟，能不能由社区代办？${'家里的情况是这样的，请再斟酌。'.repeat(8)}`,
      state: 'ready',
      submissionId: null,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
  });
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b)[7] ?? 0;
}

const round = (value: number) => Math.round(value * 10) / 10;
