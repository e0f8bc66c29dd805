import type { Page } from 'puppeteer-core';
import type { RevisionText } from '../../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../../lib/blocks/block.ts';
import type { Comment, Stance } from '../../../lib/comment/comment.ts';
import { sha256OfText } from '../../../lib/hearing/hash.ts';
import { parseLaw } from '../../../lib/law/parse.ts';
import { databaseName } from '../../../lib/store/name.ts';
import { wordsHashOf } from '../../../lib/usecase/law-words.ts';
import { targetAt as clauseTarget } from '../../../lib/usecase/target.ts';

export interface SeededRevision extends RevisionText {
  readonly id: string;
  readonly label: string;
}

export interface Seed {
  readonly draftId: string;
  readonly title: string;
  readonly revisions: readonly SeededRevision[];
  readonly comments: readonly Comment[];
}

export function seededRevision(label: string, text: string): SeededRevision {
  return { id: sha256OfText(text), label, text, tree: parseLaw(blocksOfText(text)) };
}

interface Said {
  readonly id: string;
  readonly draftId: string;
  readonly revision: SeededRevision;
  readonly eId: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly proposed?: string;
}

/** A comment as the composer keeps it. */
export function commentOn({ id, draftId, revision, eId, stance, reason, proposed }: Said): Comment {
  const target = clauseTarget(revision, eId);
  if (target === null) throw new Error(`expected ${eId} in ${revision.label}`);
  return {
    id,
    draftId,
    revisionId: revision.id,
    targets: [target],
    stance,
    reason,
    proposed: proposed ?? null,
    state: 'ready',
    submissionId: null,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    deletedAt: null,
  };
}

/** Writes what a person would have kept by use into the database of an own page, which has been opened before. */
export async function keepSeed(page: Page, { draftId, title, revisions, comments }: Seed): Promise<void> {
  const heads = revisions.map(({ id, label, text, tree }, at) => ({
    id,
    draftId,
    title,
    label,
    source: { kind: 'file', address: '' },
    hearingUrl: null,
    savedAt: at + 1,
    wordsHash: wordsHashOf({ text, tree }),
  }));
  const texts = revisions.map(({ id, text, tree }) => ({ id, text, tree }));
  const drafts = [{ id: draftId, title, issuer: null }];
  for (const [table, rows] of Object.entries({ drafts, revisions: heads, texts, comments }))
    await putAll(page, table, rows);
}

async function putAll(page: Page, table: string, rows: readonly unknown[]): Promise<void> {
  await page.evaluate(
    (name, into, all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(into, 'readwrite');
          for (const row of all) work.objectStore(into).put(row);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
    databaseName,
    table,
    rows,
  );
}
