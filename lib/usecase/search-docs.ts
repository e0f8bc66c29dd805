import { foldedWords } from '../anchor/fold.ts';
import type { Comment } from '../comment/comment.ts';
import type { Revision } from '../comment/revision.ts';
import { citationOf } from '../law/cite.ts';
import { articlesOf, type Provision } from '../law/provision.ts';
import type { LibraryDraft } from './library.ts';
import type { LibraryStore } from './library-ports.ts';
import { type SearchDoc, type SearchIndex, SearchIndexBuilder } from './search-index.ts';
import type { DraftStore } from './store-ports.ts';

export interface SearchPorts {
  readonly drafts: Pick<DraftStore, 'revision'>;
  readonly library: Pick<LibraryStore, 'comments' | 'statuses'>;
  /** Awaits the others' turn where one is due; throws where the work is called off. */
  readonly turn: () => Promise<void> | undefined;
}

/** Comments that are read from the disk at once. */
const batch = 200;

/**
 * Everything that can be found, in the index: drafts, what the person wrote, articles, answers. Works in small
 * pieces, so that nobody's typing waits for it.
 */
export async function buildIndex(drafts: readonly LibraryDraft[], ports: SearchPorts): Promise<SearchIndex> {
  const builder = new SearchIndexBuilder();
  for (const each of drafts) {
    builder.add(draftDoc(each));
    await addArticles(builder, each, ports);
  }
  await addComments(builder, new Set(drafts.map(({ draft }) => draft.id)), ports);
  return builder.finish();
}

function draftDoc({ draft, revisions }: LibraryDraft): SearchDoc {
  const names = revisions.flatMap(({ label, title }) => [label ?? '', title]);
  const text = [...new Set([draft.title, draft.issuer ?? '', ...names])].filter((each) => each !== '');
  return {
    kind: 'draft',
    draftId: draft.id,
    revisionId: '',
    eId: '',
    citation: '',
    number: null,
    text: text.join('\n'),
  };
}

/** The latest revision first; an article that says the same there is left out of the earlier ones. */
async function addArticles(
  builder: SearchIndexBuilder,
  { draft, revisions }: LibraryDraft,
  { drafts, turn }: SearchPorts,
): Promise<void> {
  const known = new Set<string>();
  for (const head of revisions.toReversed()) {
    const revision = await drafts.revision(head.id);
    if (revision === null) continue;
    for (const article of articlesOf(revision.tree.provisions)) {
      const text = revision.text.slice(article.start, article.end);
      const words = foldedWords(text);
      if (known.has(words)) continue;
      known.add(words);
      builder.add(articleDoc(draft.id, revision, { article, text }));
      await turn();
    }
  }
}

function articleDoc(
  draftId: string,
  { id, tree }: Revision,
  { article, text }: { readonly article: Provision; readonly text: string },
): SearchDoc {
  const { eId, number, label } = article;
  // The citation stands before the words: its number is not said twice.
  const words = text.startsWith(label) ? text.slice(label.length).trim() : text;
  const citation = citationOf(tree, eId);
  return { kind: 'article', draftId, revisionId: id, eId, citation, number, text: words };
}

async function addComments(
  builder: SearchIndexBuilder,
  living: ReadonlySet<string>,
  { library, turn }: SearchPorts,
): Promise<void> {
  const answers = new Map(
    (await library.statuses()).flatMap(({ status }) =>
      status.answers.map(({ commentId, reason }) => [commentId, reason] as const),
    ),
  );
  let after: string | null = null;
  do {
    const { rows, last } = await library.comments(after, batch);
    for (const comment of rows) {
      if (!living.has(comment.draftId)) continue;
      builder.add(commentDoc(comment));
      const answer = answers.get(comment.id);
      if (answer !== undefined) builder.add({ ...commentDoc(comment), kind: 'answer', text: answer });
      await turn();
    }
    after = last;
  } while (after !== null);
}

function commentDoc({ draftId, revisionId, targets, reason, proposed }: Comment): SearchDoc {
  const [target] = targets;
  const quotes = targets.flatMap(({ quote }) => (quote ? [quote.exact] : []));
  return {
    kind: 'comment',
    draftId,
    revisionId,
    eId: target?.eId ?? '',
    citation: targets.map(({ citation }) => citation).join('、'),
    number: null,
    text: [proposed ?? '', reason, ...quotes].filter((words) => words.trim() !== '').join('\n'),
  };
}
