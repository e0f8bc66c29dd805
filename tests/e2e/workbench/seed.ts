import type { Page } from 'puppeteer-core';
import { draftText } from '../../../demo/hearing.ts';
import { blocksOfText } from '../../../lib/blocks/block.ts';
import type { Comment, Stance } from '../../../lib/comment/comment.ts';
import { sha256OfText } from '../../../lib/hearing/hash.ts';
import { parseLaw } from '../../../lib/law/parse.ts';
import { wordsHashOf } from '../../../lib/usecase/law-words.ts';
import { targetAt } from '../../../lib/usecase/target.ts';

/** Rows as the store keeps them, by table. */
export type Rows = Readonly<Record<string, readonly object[]>>;

export const draftId = '3f1f3d5e-0000-4000-8000-000000000001';

/** The notice that the draft came with: it names a hearing and what is asked there. */
const notice = `关于召开《清屿市养犬管理条例（草案）》立法听证会的公告
清屿市人民代表大会常务委员会定于2031年4月9日上午9时在市人大常委会机关三楼会议室召开《清屿市养犬管理条例（草案）》立法听证会。
听证事项如下：
1.每户限养一只是否合理，已经饲养的犬只如何过渡（第十条）；
2.携带犬只出户的时间和行为规范是否可行（第十四条、第十六条）。
清屿市人民代表大会常务委员会
2031年3月20日
`;

interface Written {
  readonly eId: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly proposed?: string;
}

const written: readonly Written[] = [
  {
    eId: 'art_16__para_1',
    stance: 'oppose',
    reason:
      '第一，上早班的人清晨六时以后才有空，夏天二十时天还没有黑透，统一的时段与许多家庭的作息不合。第二，真正让人不放心的，是不牵绳、不避让、不清理粪便，这三件事草案第十四条已经管住了。第三，夜间遛犬，老年人视线不好，反而容易绊倒。我建议删去这一款，改由居民委员会组织居民在养犬公约中约定避让时段。',
  },
  {
    eId: 'art_14__para_1__item_3',
    stance: 'amend',
    proposed: '（三）乘坐电梯时避开高峰时段，为犬只佩戴嘴套或者将犬只装入犬袋、犬笼；',
    reason: '小型犬嘴短，不易买到合适的嘴套；装进犬袋、犬笼同样能避免惊扰和伤人，上了年纪的人也更容易做到。',
  },
  {
    eId: 'art_10__para_1',
    stance: 'oppose',
    reason:
      '不留过渡、一律限养一只，行不通。有的家庭已经养着两只老年犬，犬只的寿命也就十几年。请写明条例施行前已经登记的，可以养到犬只自然死亡。',
  },
  {
    eId: 'art_8',
    stance: 'ask',
    reason: '老年人行动不便，能不能由社区代办登记，或者上门办理？',
  },
  {
    eId: 'art_9__para_1__item_2',
    stance: 'amend',
    proposed: '（二）有固定住所，且独户居住；合租的，由其中一人登记；',
    reason: '合租的家庭也能规范养犬。',
  },
  { eId: 'art_15', stance: 'support', reason: '场所列得清楚，例外也写得周到。' },
];

const now = Date.parse('2026-03-26T02:00:00Z');

interface SeedOptions {
  /** With the notice of a hearing around the draft. */
  readonly hearing?: boolean;
}

/** A draft, its first reading, and six comments on it. */
export function seed({ hearing = false }: SeedOptions = {}): Rows {
  const text = (hearing ? notice : '') + draftText('first-reading.txt');
  const law = { text, tree: parseLaw(blocksOfText(text)) };
  const id = sha256OfText(text);
  const title = '清屿市养犬管理条例（草案）';
  return {
    drafts: [{ id: draftId, title, issuer: '清屿市人民代表大会常务委员会' }],
    revisions: [
      {
        id,
        draftId,
        title,
        label: '一次审议稿',
        source: { kind: 'page', address: 'https://qingyu-rd.example/1.html' },
        hearingUrl: null,
        savedAt: now,
        wordsHash: wordsHashOf(law),
      },
    ],
    texts: [{ id, ...law }],
    comments: written.map(({ eId, stance, reason, proposed }, at): Comment => {
      const target = targetAt(law, eId);
      if (!target) throw new Error(`expected ${eId} in the draft`);
      return {
        id: `7c1f3d5e-0000-4000-8000-${String(at).padStart(12, '0')}`,
        draftId,
        revisionId: id,
        targets: [target],
        stance,
        proposed: proposed ?? null,
        reason,
        state: at === 4 ? 'unfinished' : 'ready',
        submissionId: null,
        createdAt: now + at,
        updatedAt: now + at,
        deletedAt: null,
      };
    }),
    settings: [{ key: `order:${id}`, value: JSON.stringify(order) }],
  };
}

/** As the person has put them in order in the list. */
const order = [0, 1, 2, 3].map((at) => `7c1f3d5e-0000-4000-8000-${String(at).padStart(12, '0')}`);

/** Puts rows into the store of an open document of ours. */
export async function keepRows(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (all) => {
    const opening = indexedDB.open('zhutiao');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const change = db.transaction(Object.keys(all), 'readwrite');
    for (const [table, list] of Object.entries(all))
      for (const row of list) change.objectStore(table).put(row);
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onerror = () => reject(change.error);
    });
    db.close();
  }, rows);
}
