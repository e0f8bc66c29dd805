import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { anchorOf } from '../../lib/anchor/anchor-of.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import type { Decision, Dossier, DossierComment, DossierRevision } from '../../lib/hearing/dossier.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { clauseLevels, walk } from '../../lib/law/provision.ts';

const labels = ['一次审议稿', '二次审议稿', '三次审议稿'];

/** The three revisions of the house example. */
export const revisions: readonly DossierRevision[] = ['first', 'second', 'third'].map((name, at) => {
  const text = readFileSync(new URL(`../../demo/drafts/${name}-reading.txt`, import.meta.url), 'utf8');
  return revisionOf(text, labels[at] ?? null);
});

export function revisionOf(text: string, label: string | null): DossierRevision {
  const tree = parseLaw(blocksOfText(text));
  const id = createHash('sha256').update(text).digest('hex');
  return { id, title: tree.title ?? '草案', label, date: null, text, tree };
}

const words = [
  '时间段定得太死，上早班的人没有办法遛犬',
  '建议写明由哪个部门负责，免得互相推诿',
  '=1+1 这样开头的意见也要原样保留',
  '老年人行动不便，能不能由家人代办？\n还请说明需要带哪些证件',
  '罚款的幅度偏高，“首次”违法可以先警告，再处罚',
  '支持这样规定，小区里的孩子多',
];

const stances = ['support', 'oppose', 'amend', 'ask'] as const;
const channels = ['online', 'email', 'letter', 'phone', 'desk', 'meeting'] as const;
const categories = ['个人', '单位', '人大代表', null];

/** `count` comments over all clauses of the second revision, every one with words of its own. */
export function dossierWith(count: number, more: Partial<Dossier> = {}): Dossier {
  const revision = revisions[1];
  if (!revision) throw new Error('The example has a second reading.');
  const clauses = [...walk(revision.tree.provisions)].filter(({ level }) => clauseLevels.has(level));
  const comments = Array.from({ length: count }, (_, at): DossierComment => {
    const clause = clauses[(at * 7) % clauses.length];
    const anchor = clause && anchorOf(revision, clause.start, clause.end);
    const stance = stances[at % stances.length] ?? null;
    return {
      id: uuid(at),
      submission: `QYYQ-${String(Math.floor(at / 2) + 1).padStart(6, '0')}`,
      revisionId: revision.id,
      targets:
        anchor && at % 50 !== 49 ? [{ ...anchor, citation: citationOf(revision.tree, anchor.eId) }] : [],
      stance,
      proposed:
        stance === 'amend'
          ? `改写第${at}号：${clause ? revision.text.slice(clause.start, clause.end) : ''}`
          : null,
      reason: `${words[at % words.length]}（第 ${at} 条意见）。`,
      channel: channels[at % channels.length] ?? 'online',
      author: {
        name: `提出人${Math.floor(at / 2)}`,
        category: categories[at % categories.length] ?? null,
        contact: `1390000${String(at).padStart(4, '0')}`,
      },
      receivedAt: new Date(Date.UTC(2026, 2, 1) + at * 60_000).toISOString(),
      group: at % 10 === 3 ? 'g1' : null,
      tags: [],
    };
  });
  return { ...empty, comments, decisions: decisionsOn(comments), ...more };
}

function decisionsOn(comments: readonly DossierComment[]): Decision[] {
  const first = comments[0];
  const own: Decision[] = comments.slice(0, 40).map((comment, at) => ({
    on: { kind: 'comment', commentId: comment.id },
    disposition: (['adopted', 'partly', 'rejected', 'existing', 'deferred'] as const)[at % 5] ?? 'adopted',
    reason: `经研究，对第 ${at} 条意见答复如下。`,
    decidedAt: '2026-04-20T02:00:00.000Z',
    reviewed: at % 7 !== 6,
  }));
  if (!first) return [];
  return [
    ...own,
    {
      on: { kind: 'group', groupId: 'g1' },
      disposition: 'partly',
      reason: '已在三次审议稿中增加过渡规定。',
      decidedAt: '2026-04-21T02:00:00.000Z',
      reviewed: true,
    },
  ];
}

function uuid(at: number): string {
  return `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
}

const empty: Dossier = {
  hearing: {
    id: 'qingyu-dogs',
    title: '《清屿市养犬管理条例（草案）》公开征求意见',
    issuer: '清屿市人民代表大会常务委员会法制工作委员会',
    place: '清屿市',
    timeZone: 'Asia/Shanghai',
    period: { opensAt: '2026-02-28T16:00:00.000Z', closesAt: '2026-03-31T15:59:59.000Z', graceSeconds: 600 },
    questions: [
      { id: 'limit', text: '每户限养数量是否合理，超过限养数量的犬只如何安置？', articles: ['art_10'] },
      { id: 'outing', text: '携带犬只出户的规范是否必要、可行？', articles: ['art_14', 'art_16'] },
    ],
    calendar: [
      { on: '2026-03-20', label: { zh: '发布听证公告', en: '' } },
      { on: '2026-04-09', label: { zh: '举行听证会', en: '' } },
    ],
  },
  revisions: [...revisions],
  comments: [],
  groups: [{ id: 'g1', name: '要求对已经饲养的犬只作过渡规定', kind: 'alike' }],
  decisions: [],
  meeting: {
    heldAt: '2026-04-09T01:00:00.000Z',
    place: '清屿市人大常委会会议厅',
    chair: '主任委员林岚',
    applicants: { speakers: 31, observers: 44 },
    speakers: [
      {
        name: '陈素芬',
        standing: '柳荫社区居民',
        view: 'oppose',
        summary: '统一的遛犬时段与许多家庭的作息不合。\n建议改由养犬公约约定。',
        clauses: ['art_16'],
      },
      {
        name: '周敬之',
        standing: null,
        view: 'support',
        summary: '支持限养，楼道里的犬吠扰民。',
        clauses: ['art_10'],
      },
    ],
    observers: 20,
    proposals: '建议对遛犬时段不作统一规定。\n建议增加一条过渡规定。',
  },
};
