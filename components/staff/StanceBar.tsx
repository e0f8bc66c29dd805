import type { Progress } from '../../lib/hearing/staff/desk.ts';
import { useStaffSay } from './staff-say.ts';

type Stances = Progress['clauses'][number]['stances'];

interface StanceBarProps {
  readonly stances: Stances;
  /** The number that fills the whole width. */
  readonly of: number;
}

const fills = [
  ['support', 'zt-fill-for'],
  ['oppose', 'zt-fill-against'],
  ['amend', 'zt-fill-edit'],
  ['ask', 'zt-fill-ask'],
] as const;

/** How opinion lies, in engraved fills that survive a photocopier. */
export function StanceBar({ stances, of }: StanceBarProps) {
  const say = useStaffSay();
  const { support = 0, oppose = 0, amend = 0, ask = 0 } = stances;
  return (
    <span class="zt-bar" role="img" aria-label={say('staff.bar', { support, oppose, amend, ask })}>
      {fills.map(([stance, fill]) => {
        const share = ((stances[stance] ?? 0) / Math.max(1, of)) * 100;
        return share > 0 && <i key={stance} class={fill} style={{ width: `${share}%` }} />;
      })}
    </span>
  );
}

export function stancesOf(comments: readonly { readonly stance: keyof Stances }[]): Stances {
  const count = (stance: keyof Stances) => comments.filter((each) => each.stance === stance).length;
  return { support: count('support'), oppose: count('oppose'), amend: count('amend'), ask: count('ask') };
}
