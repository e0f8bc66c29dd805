import type { CampaignGroup } from '../../../lib/hearing/campaign/campaigns.ts';
import type { Planted } from './planted.ts';

export interface Judgement {
  /** Planted members in all, and those in a group in which their campaign is the majority. */
  readonly members: number;
  readonly found: number;
  /** Others in these groups. */
  readonly strangers: number;
  /** Groups in which some campaign is the majority. */
  readonly pieces: number;
  /** Groups in which none is, and the comments in them. */
  readonly falseGroups: number;
  readonly falseMembers: number;
}

/** Groups against what was planted, as docs/campaigns.md says. */
export function judged(comments: readonly Planted[], groups: readonly CampaignGroup[]): Judgement {
  const verdicts = groups.map(({ members }) => {
    const counts = new Map<number | null, number>();
    for (const member of members) {
      const campaign = comments[member]?.campaign ?? null;
      counts.set(campaign, (counts.get(campaign) ?? 0) + 1);
    }
    const [most] = [...counts]
      .filter(([campaign]) => campaign !== null)
      .sort(([, one], [, other]) => other - one);
    const found = most?.[1] ?? 0;
    return { size: members.length, found, organised: found * 2 > members.length };
  });
  const right = verdicts.filter(({ organised }) => organised);
  const wrong = verdicts.filter(({ organised }) => !organised);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    members: comments.filter(({ campaign }) => campaign !== null).length,
    found: sum(right.map(({ found }) => found)),
    strangers: sum(right.map(({ size, found }) => size - found)),
    pieces: right.length,
    falseGroups: wrong.length,
    falseMembers: sum(wrong.map(({ size }) => size)),
  };
}
