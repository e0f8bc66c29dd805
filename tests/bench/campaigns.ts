import { Campaigns } from '../../lib/hearing/campaign/campaigns.ts';
import { judged } from '../hearing/campaign/judged.ts';
import { type Planted, planted } from '../hearing/campaign/planted.ts';

/** 100,000 comments with 20 planted campaigns (docs/campaigns.md), and what one more costs. */
export async function bench() {
  const comments = planted({ seed: 20_261_122, total: 100_000, campaigns: 20, members: [100, 2_000] });
  const campaigns = new Campaigns();
  const began = performance.now();
  const before = process.cpuUsage();
  for (const { words } of comments) campaigns.add(words);
  campaigns.settle();
  const whole = performance.now() - began;
  const worked = process.cpuUsage(before).user / 1_000_000;
  const { members, found, strangers, pieces, falseGroups, falseMembers } = judged(
    comments,
    campaigns.groups(),
  );
  const one = oneMore(campaigns, comments.slice(0, 1_000));
  return [
    {
      what: 'members found',
      figure: `${((100 * found) / members).toFixed(2)} % of ${members}`,
      aim: '≥ 98 %',
    },
    {
      what: 'strangers',
      figure: `${((100 * strangers) / (found + strangers)).toFixed(2)} %`,
      aim: '≤ 0.5 %',
    },
    { what: 'groups for 20 campaigns', figure: String(pieces), aim: '20' },
    { what: 'groups without a campaign', figure: `${falseGroups} with ${falseMembers} comments`, aim: '0' },
    {
      what: 'all 100,000: processor / clock',
      figure: `${worked.toFixed(1)} / ${(whole / 1000).toFixed(1)} s`,
      aim: '≤ 60 s',
    },
    {
      what: 'one more, 99 of 100 within / slowest of 1,000',
      figure: `${one[990]?.toFixed(2)} / ${one.at(-1)?.toFixed(2)} ms`,
      aim: '≤ 20 ms',
    },
  ];
}

/** Milliseconds of each, in order. */
function oneMore(campaigns: Campaigns, comments: readonly Planted[]): number[] {
  return comments
    .map(({ words }) => {
      const began = performance.now();
      campaigns.add(words);
      return performance.now() - began;
    })
    .sort((one, other) => one - other);
}
