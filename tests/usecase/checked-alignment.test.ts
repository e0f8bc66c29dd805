import { describe, expect, it } from 'vitest';
import type { Revision } from '../../lib/comment/revision.ts';
import { sha256OfText } from '../../lib/hearing/hash.ts';
import type { CheckedAlignment } from '../../lib/hearing/protocol/alignment.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import { carriedIn } from '../../lib/store/carried.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { carryOver } from '../../lib/usecase/carry-over.ts';
import { checkedBetween } from '../../lib/usecase/checked-alignment.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { comment, draft, twoWindows } from '../store/store.ts';
import { law } from './law.ts';

const url = 'https://hearing.example/v1/hearings/parks';

const before = `清屿市公园条例（草案）
第一条　为了规范公园管理，制定本条例。
第二条　公园每日六时开放，二十二时关闭。
第三条　禁止在公园内垂钓、游泳。`;
/** 第二条 is written anew, so that its words alone would not find it. */
const after = `清屿市公园条例（草案）
第一条　为了规范公园管理，制定本条例。
第二条　禁止在公园内垂钓、游泳。
第三条　管理单位应当公布入园须知，按季节调整时间。`;

function revisionOf(text: string, savedAt: number): Revision {
  return {
    id: sha256OfText(text),
    draftId: 'draft',
    title: '清屿市公园条例（草案）',
    label: null,
    source: { kind: 'page', address: 'https://qingyu-rd.example/1.html' },
    hearingUrl: url,
    savedAt,
    ...law(text),
  };
}

const first = revisionOf(before, 1000);
const next = revisionOf(after, 2000);

const corrections: CheckedAlignment['corrections'] = [{ type: 'link', old: 'art_2', new: 'art_3' }];

/** A hearing with both revisions; `alignment` is what its staff checked. */
function portWith(alignment: CheckedAlignment | undefined, texts: readonly Revision[] = [first, next]) {
  const published = new Map(texts.map((each) => [each.id, each]));
  const asked: Pick<HearingPort, 'hearing' | 'revision'> = {
    hearing: async () => ({
      kind: 'read',
      value: { revisions: texts.map(({ id }) => ({ id })) } as unknown as Hearing,
    }),
    revision: async (_url, id) => {
      const found = published.get(id);
      if (found === undefined) return { kind: 'absent' };
      const checked = id === next.id && alignment ? { alignment } : {};
      return { kind: 'read', value: { ...found, ...checked } as unknown as HearingRevision };
    },
  };
  return asked;
}

async function carriedWith(port: Pick<HearingPort, 'hearing' | 'revision'>) {
  const { here } = twoWindows();
  const ports = {
    drafts: draftsIn(here),
    comments: commentsIn(here),
    carried: carriedIn(here),
    checked: (earlier: Revision, now: Revision) => checkedBetween(earlier, now, port),
    now: () => 5000,
  };
  await ports.drafts.save(draft, first, 'first');
  await ports.drafts.save(draft, next, 'next');
  const target = targetAt(first, 'art_2') ?? expect.fail('no target');
  await ports.comments.saveAll([
    comment({ id: '7c1f3d5e-0000-4000-8000-000000000001', revisionId: first.id, targets: [target] }),
  ]);
  await carryOver(next, ports);
  const { rows } = await ports.comments.ofDraft('draft');
  return rows.find(({ revisionId }) => revisionId === next.id)?.targets[0];
}

describe('an alignment that staff have checked', () => {
  it('leads a comment where the words alone would not', async () => {
    const alone = await carriedWith(portWith(undefined));
    expect(alone?.carried?.verdict).toBe('deleted');
    const led = await carriedWith(portWith({ earlier: first.id, corrections }));
    expect(led).toMatchObject({ eId: 'art_3', carried: { verdict: 'reworded' } });
  });

  it('is left aside where the text before is another', async () => {
    const other = revisionOf(before.replace('六时', '七时'), 500);
    const port = portWith({ earlier: other.id, corrections }, [other, next]);
    expect(await checkedBetween(first, next, port)).toEqual([]);
  });

  it('counts for nothing where it names articles that are not there', async () => {
    const wrong = [{ type: 'link' as const, old: 'art_2', new: 'art_9' }];
    const port = portWith({ earlier: first.id, corrections: [...wrong, ...corrections] });
    expect(await checkedBetween(first, next, port)).toEqual(corrections);
  });

  it('is not asked for where there is no hearing', async () => {
    const port = portWith({ earlier: first.id, corrections });
    expect(await checkedBetween(first, { ...next, hearingUrl: null }, port)).toEqual([]);
  });
});
