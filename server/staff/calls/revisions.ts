import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { blocksOfText } from '../../../lib/blocks/block.ts';
import { sha256Hex } from '../../../lib/hearing/protocol/primitives.ts';
import { type NewRevision, newRevision, readText } from '../../../lib/hearing/staff/setup.ts';
import { parseLaw } from '../../../lib/law/parse.ts';
import { articlesOf, type DraftTree, walk } from '../../../lib/law/provision.ts';
import { align } from '../../../lib/revision/align.ts';
import type { Transaction } from '../../database/connect.ts';
import { revisions } from '../../database/schema.ts';
import { ProblemError } from '../../problem.ts';
import { notFound } from '../../routes/read.ts';
import { publishRevision } from '../../seed.ts';
import { call } from '../call.ts';

/** From a text to a published revision: it is read, checked by a person, set beside the one before, published. */
export const revisionCalls = [
  call({
    name: 'read-text',
    method: 'post',
    path: '/hearings/:hearing/read',
    needs: 'arrange',
    body: readText,
    handle: async ({ body, hearingId }) => ({
      subject: hearingId,
      body: { tree: parseLaw(blocksOfText(body.text)) },
    }),
  }),

  call({
    name: 'align-text',
    method: 'post',
    path: '/hearings/:hearing/align',
    needs: 'arrange',
    body: newRevision.pick({ text: true, tree: true }),
    handle: async ({ tx, hearingId, body }) => {
      fits(body);
      const last = await inForce(tx, hearingId);
      if (last === undefined) return { body: { earlier: null, pairs: [] } };
      const { pairs } = align({ text: last.body, tree: last.tree }, body);
      return { body: { earlier: last.revisionId, pairs } };
    },
  }),

  call({
    name: 'publish-revision',
    method: 'post',
    path: '/hearings/:hearing/revisions',
    needs: 'publish',
    body: newRevision,
    handle: async ({ tx, hearingId, body, now }) => {
      fits(body);
      await alignsWithLast(tx, hearingId, body);
      const id = await publishRevision(tx, hearingId, { ...body, publishedAt: now }).catch(asTwice);
      return { status: 201, subject: id, body: { id } };
    },
  }),

  call({
    name: 'read-revision',
    method: 'get',
    path: '/hearings/:hearing/revisions/:revision',
    needs: 'read',
    handle: async ({ tx, hearingId, part }) => {
      const id = sha256Hex.safeParse(part('revision')).data ?? notFound();
      const [row] = await tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.hearingId, hearingId), eq(revisions.revisionId, id)));
      if (row === undefined) return notFound();
      const { title, label, date, body, tree, alignment } = row;
      const read = { id, title, label, date, text: body, tree };
      return { body: alignment === null ? read : { ...read, alignment } };
    },
  }),
];

async function inForce(tx: Transaction, hearingId: string) {
  const [last] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.hearingId, hearingId))
    .orderBy(desc(revisions.ordinal))
    .limit(1);
  return last;
}

/** What staff checked is against the revision in force still, and names articles that both have. */
async function alignsWithLast(tx: Transaction, hearingId: string, { tree, alignment }: NewRevision) {
  if (alignment === undefined) return;
  const last = await inForce(tx, hearingId);
  if (last?.revisionId !== alignment.earlier) throw publishedMeanwhile();
  const eIds = (of: DraftTree) => new Set(Array.from(articlesOf(of.provisions), (article) => article.eId));
  const [before, now] = [eIds(last.tree), eIds(tree)];
  if (!alignment.corrections.every((each) => before.has(each.old) && now.has(each.new)))
    throw noSuchArticles();
}

/** Ids once each, places inside the text and inside one another: what comments are to hang on must hold. */
export function fits({ text, tree }: { readonly text: string; readonly tree: DraftTree }): void {
  const all = [...walk(tree.provisions)];
  const once = new Set(all.map(({ eId }) => eId)).size === all.length;
  const inside = all.every(
    ({ start, end, children }) =>
      start < end &&
      end <= text.length &&
      children.every((child) => start <= child.start && child.end <= end),
  );
  if (all.length === 0 || !once || !inside || /\r/.test(text)) throw noTree();
}

function asTwice(error: Error): never {
  const twice = z.object({ cause: z.object({ code: z.literal('23505') }) }).safeParse(error).success;
  if (!twice) throw error;
  throw new ProblemError('conflict', {
    zh: '一模一样的文本已经公布过。',
    en: 'Exactly this text has been published before.',
  });
}

function noTree(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '目录和文本对不上，请重新识别。',
    en: 'The outline does not fit the text; please have it read again.',
  });
}

function publishedMeanwhile(): ProblemError {
  return new ProblemError('conflict', {
    zh: '别人刚公布了另一稿，请与那一稿重新对照。',
    en: 'Somebody has just published another revision; please align with that one.',
  });
}

function noSuchArticles(): ProblemError {
  return new ProblemError('unprocessable', {
    zh: '条文对应里有两稿中找不到的条文，请重新对照。',
    en: 'The alignment names articles that are in neither revision; please align again.',
  });
}
