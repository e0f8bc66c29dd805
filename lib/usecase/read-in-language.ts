import { blocksOfText } from '../blocks/block.ts';
import { correct } from '../law/correction.ts';
import { openDraft } from '../law/open-draft.ts';
import { articlesOf, type DraftTree } from '../law/provision.ts';
import { type CorrectPorts, changedAt, treeOf } from './correct-outline.ts';
import { type Rehung, rehang } from './rehang.ts';
import type { Trouble } from './store-ports.ts';

export type ReadAnew =
  | { readonly kind: 'read'; readonly language: string; readonly rehung: readonly Rehung[] }
  /** Read so, the text has no article: everything stands as it stood. */
  | { readonly kind: 'no-articles' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Reads a revision by the tradition of another language, and hangs its comments on the outline that comes of it.
 * Corrections that fit that outline stay. `language`: BCP 47; null lets the text tell.
 */
export async function readInLanguage(
  revisionId: string,
  language: string | null,
  { corrections, now }: CorrectPorts,
): Promise<ReadAnew> {
  let answer: ReadAnew = { kind: 'no-articles' };
  const kept = await corrections.change(revisionId, ({ comments, ...outlined }) => {
    const { text } = outlined;
    const recognised = readAgain(outlined, language);
    if (recognised === null) return null;
    const corrected = correct(text, recognised, outlined.corrections);
    const before = { text, tree: treeOf(outlined) };
    const rehung = comments.flatMap(
      (comment) => rehang(comment, before, { text, tree: corrected.tree }) ?? [],
    );
    answer = { kind: 'read', language: recognised.language, rehung };
    return {
      recognised,
      corrections: outlined.corrections.filter((each) => !corrected.leftOut.includes(each)),
      comments: rehung.map(({ comment }) => changedAt(comment, now())),
    };
  });
  return kept.ok ? answer : { kind: 'trouble', trouble: kept.trouble };
}

interface Known {
  readonly text: string;
  readonly recognised: DraftTree;
}

/** Null where no article is found. The title stays: it may come from the page or file around the text. */
function readAgain({ text, recognised }: Known, language: string | null): DraftTree | null {
  const tree = openDraft(blocksOfText(text), language ?? undefined);
  const found = articlesOf(tree.provisions).next();
  return found.done ? null : { ...tree, title: recognised.title ?? tree.title };
}
