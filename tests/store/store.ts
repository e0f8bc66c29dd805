import Dexie from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Draft, Revision } from '../../lib/comment/revision.ts';
import { openDatabase, type ZhutiaoDatabase } from '../../lib/store/database.ts';

Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });

let opened = 0;

/** Two windows of the same origin: two connections to one fresh database. */
export function twoWindows(): { here: ZhutiaoDatabase; there: ZhutiaoDatabase } {
  const name = `test-${opened++}`;
  return { here: openDatabase(name), there: openDatabase(name) };
}

export const revisionId = 'a'.repeat(64);

export function comment(change: Partial<Comment> = {}): Comment {
  return {
    id: '7c1f3d5e-0000-4000-8000-000000000001',
    draftId: 'draft',
    revisionId,
    targets: [
      {
        eId: 'art_10__para_1',
        clauseHash: 'b'.repeat(64),
        position: { start: 20, end: 40 },
        quote: null,
        citation: '第十条第一款',
        clauseText: '重点管理区内，个人养犬的，每户限养一只。',
      },
    ],
    stance: 'oppose',
    proposed: null,
    reason: '已经养着两只老年犬的家庭怎么办？',
    state: 'ready',
    submissionId: null,
    createdAt: 1000,
    updatedAt: 1000,
    deletedAt: null,
    ...change,
  };
}

export const draft: Draft = { id: 'draft', title: '清屿市养犬管理条例（草案）', issuer: null };

export const revision: Revision = {
  id: revisionId,
  draftId: 'draft',
  title: '清屿市养犬管理条例（草案）',
  label: '一次审议稿',
  source: { kind: 'page', address: 'https://qingyu-rd.example/1.html' },
  text: '第一条　为了规范养犬行为，制定本条例。',
  tree: {
    title: '清屿市养犬管理条例（草案）',
    language: 'zh-Hans',
    problems: [],
    provisions: [
      {
        eId: 'art_1',
        level: 'article',
        number: '1',
        label: '第一条',
        heading: null,
        start: 0,
        end: 19,
        children: [
          {
            eId: 'art_1__para_1',
            level: 'paragraph',
            number: null,
            label: '',
            heading: null,
            start: 4,
            end: 19,
            children: [],
          },
        ],
      },
    ],
  },
  hearingUrl: null,
  savedAt: 1000,
};

/** The next value a watcher is told, with everything it was told before. */
export function told<Value>(): {
  next: (value: Value) => void;
  values: Value[];
  until: (holds: (value: Value) => boolean) => Promise<Value>;
} {
  const values: Value[] = [];
  const waiting: (() => void)[] = [];
  return {
    values,
    next: (value) => {
      values.push(value);
      for (const wake of waiting.splice(0)) wake();
    },
    async until(holds) {
      for (;;) {
        const found = values.find(holds);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}
