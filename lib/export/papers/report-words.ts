import { dispositionNames, dispositions } from '../../hearing/disposition.ts';
import type { ChannelKind } from '../../hearing/dossier.ts';
import type { StanceCounts, Tally } from '../../hearing/tally.ts';
import { channelNames, stanceNames } from './paper-words.ts';

/** 支持 12 条、反对 3 条; what nobody said is left out. */
export function stanceWords(stances: StanceCounts): string {
  const said = (['support', 'oppose', 'amend', 'ask'] as const).flatMap((stance) =>
    stances[stance] === 0 ? [] : [`${stanceNames[stance]}${stances[stance]}条`],
  );
  return [...said, ...(stances.none === 0 ? [] : [`未表明态度${stances.none}条`])].join('、');
}

/** 网上提交 20 条、信函 4 条 */
export function channelWords({ channels }: Tally): string {
  const kinds = Object.keys(channelNames) as ChannelKind[];
  return kinds
    .flatMap((kind) => (channels.get(kind) ? [`${channelNames[kind]}${channels.get(kind)}条`] : []))
    .join('、');
}

/** 个人 31 条、单位 4 条; '' where no one told. */
export function categoryWords({ categories }: Tally): string {
  const known = Array.from(categories).filter(([category]) => category !== '');
  return known
    .toSorted((a, b) => b[1] - a[1])
    .map(([category, count]) => `${category}${count}条`)
    .join('、');
}

/** 采纳 5 条、部分采纳 2 条; and how many wait. */
export function dispositionWords({ dispositions: counts }: Tally): string {
  const decided = dispositions.flatMap((each) =>
    counts.get(each) ? [`${dispositionNames[each]}${counts.get(each)}条`] : [],
  );
  const open = counts.get('open') ?? 0;
  return [...decided, ...(open === 0 ? [] : [`正在研究${open}条`])].join('、');
}
