import { describe, expect, it } from 'vitest';
import { align } from '../../lib/revision/align.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import { linksOf, withLink, withoutLink } from '../../lib/usecase/alignment-edit.ts';
import { law } from './law.ts';

const old = law(`清屿市公园条例（草案）
第一条　为了规范公园管理，制定本条例。
第二条　公园每日六时开放，二十二时关闭。禁止在公园内垂钓、游泳、烧烤。
第三条　本条例自公布之日起施行。`);
const fresh = law(`清屿市公园条例（草案）
第一条　为了规范公园管理，制定本条例。
第二条　公园每日六时开放，二十二时关闭。
第三条　违者由城市管理部门责令改正。
第四条　本条例自公布之日起施行。`);

const pairsWith = (corrections: readonly Correction[]) => align(old, fresh, corrections).pairs;
const partnersOf = (corrections: readonly Correction[], eId: string) =>
  pairsWith(corrections)
    .flatMap(linksOf)
    .filter((link) => link.old === eId)
    .map((link) => link.new)
    .sort();

describe('an alignment corrected by hand', () => {
  it('gives a linked article a further partner and leaves it the one it has', () => {
    expect(partnersOf([], 'art_2')).toEqual(['art_2']);
    const linked = withLink([], pairsWith([]), { old: 'art_2', new: 'art_3' });
    expect(partnersOf(linked, 'art_2')).toEqual(['art_2', 'art_3']);
    expect(pairsWith(linked).find(({ old: olds }) => olds.includes('art_2'))?.kind).toBe('split');
  });

  it('parts two articles', () => {
    const parted = withoutLink([], { old: 'art_3', new: 'art_4' });
    expect(partnersOf(parted, 'art_3')).not.toContain('art_4');
  });

  it('lets the last word hold', () => {
    const link = { old: 'art_2', new: 'art_3' };
    const linked = withLink([], pairsWith([]), link);
    const parted = withoutLink(linked, link);
    expect(partnersOf(parted, 'art_2')).toEqual(['art_2']);
    expect(partnersOf(withLink(parted, pairsWith(parted), link), 'art_2')).toEqual(['art_2', 'art_3']);
  });
});
