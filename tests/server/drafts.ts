import { blocksOfText } from '../../lib/blocks/block.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import type { NewRevision, Seed } from '../../server/seed.ts';
import type { GivenSettings } from '../../server/settings.ts';

const firstText = `清屿市图书馆条例（草案）
第一条　为了方便居民阅读，制定本条例。
第二条　本市图书馆每日开放，开放时间由馆方公布。
读者可以就开放时间提出意见。
第三条　图书馆应当设置下列区域：
（一）儿童阅览区；
（二）自习区。
`;

const secondText = firstText.replace('每日开放', '每周开放六日');

function revision(text: string, label: string): NewRevision {
  const tree = parseLaw(blocksOfText(text));
  const publishedAt = new Date('2026-03-01T00:00:00.000Z');
  return { title: '清屿市图书馆条例（草案）', label, date: '2026-03-01', publishedAt, text, tree };
}

export const firstRevision = revision(firstText, '一次审议稿');
export const secondRevision = revision(secondText, '二次审议稿');
export const firstRevisionId = sha256OfText(firstText);

const settings: GivenSettings = {
  title: '清屿市图书馆条例征求意见',
  issuer: '清屿市人民代表大会常务委员会',
  place: '清屿市',
  timeZone: 'Asia/Shanghai',
  questions: [{ id: 'hours', text: '开放时间是否合适？', articles: ['art_2'] }],
  calendar: [{ on: '2026-05-01', label: { zh: '答复', en: 'Answers' } }],
  form: {
    fields: [
      {
        key: 'name',
        type: 'text',
        label: { zh: '姓名', en: 'Name' },
        required: true,
        maxLength: 40,
        help: null,
      },
      {
        key: 'phone',
        type: 'phone',
        label: { zh: '联系电话', en: 'Phone' },
        required: false,
        maxLength: 30,
        help: null,
      },
    ],
    purpose: { zh: '供工作人员核对。', en: 'For staff to check.' },
  },
  channels: [{ kind: 'online' }],
  limits: { comments: 20, characters: 2_000, bytes: 200_000 },
  numberPrefix: 'QY2026',
  graceSeconds: 600,
};

export const opensAt = new Date('2026-03-15T16:00:00.000Z');
export const closesAt = new Date('2026-04-15T16:00:00.000Z');

/** An invented hearing with one revision published. */
export function library(id = 'library', change: Partial<GivenSettings> = {}): Seed {
  return {
    hearing: { id, settings: { ...settings, ...change }, opensAt, closesAt },
    revisions: [firstRevision],
  };
}

/** The same, open by the real clock: for servers in processes of their own. */
export function libraryOpenNow(): Seed {
  const seed = library();
  const [opened, closes] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000));
  return { ...seed, hearing: { ...seed.hearing, opensAt: opened ?? opensAt, closesAt: closes ?? closesAt } };
}
