import type { Comment } from '../comment/comment.ts';
import type { Draft } from '../comment/revision.ts';
import { isBlank, isRecord } from '../comment/states.ts';
import { applyChange, type StatementChange } from '../statement/change.ts';
import { composeStatement } from '../statement/compose.ts';
import { speechText } from '../statement/text.ts';
import { inOrder } from './comment-list.ts';
import type { KeptStatement } from './own-data-ports.ts';
import { byHand } from './own-order.ts';
import type { SpeechHearing } from './speech-hearing.ts';
import type { Store } from './store-ports.ts';

/** More than this nobody speaks to: the person chooses among the others. */
const mostAtFirst = 30;

/** The comments of a draft that can be spoken, as the clauses stand: each once, in its last wording and place. */
export function speakable(comments: readonly Comment[], carried: ReadonlySet<string>): readonly Comment[] {
  const rewritten = new Set(comments.map(({ replaces }) => replaces));
  const living = comments.filter(
    (comment) =>
      comment.deletedAt === null &&
      !isBlank(comment) &&
      !isRecord(comment) &&
      !carried.has(comment.id) &&
      !rewritten.has(comment.id),
  );
  return inOrder(living);
}

interface Beginning {
  readonly draft: Draft;
  readonly hearing: SpeechHearing | null;
  readonly comments: readonly Comment[];
  /** Ids as the person has put them in order; empty where they did not. */
  readonly order: readonly string[];
  readonly now: number;
}

/** A first statement of everything that was written, in the person's own order where there is one. */
export function beginStatement({ draft, hearing, comments, order, now }: Beginning): KeptStatement {
  const statement = composeStatement({
    title: hearing?.title ?? bareTitle(draft.title),
    speaker: '',
    questions: hearing?.questions ?? [],
    comments: byHand(comments, order).slice(0, mostAtFirst),
    limitSeconds: hearing?.limitSeconds ?? null,
  });
  return { draftId: draft.id, statement, rehearsed: [], updatedAt: now, earlier: [] };
}

/** What is kept with these things done to it. */
export function withChanges(
  kept: KeptStatement,
  changes: readonly StatementChange[],
  now: number,
): KeptStatement {
  return { ...kept, statement: changes.reduce(applyChange, kept.statement), updatedAt: now };
}

/** An earlier statement again; the one that stood takes its place among the earlier ones. */
export function broughtBack(kept: KeptStatement, at: number, now: number): KeptStatement {
  const chosen = kept.earlier[at];
  if (!chosen) return kept;
  const { statement, updatedAt } = kept;
  return {
    ...kept,
    statement: chosen.statement,
    updatedAt: now,
    earlier: [{ statement, updatedAt }, ...kept.earlier.filter((each) => each !== chosen)],
  };
}

/** The statement of a draft as plain text, to be handed in; null where there is none. */
export async function statementText(
  draftId: string,
  { statements }: Pick<Store, 'statements'>,
): Promise<string | null> {
  const kept = await (await statements()).get(draftId);
  return kept && speechText(kept.statement);
}

function bareTitle(title: string): string {
  return title.replace(/^《|》$/g, '');
}
