import type { Stance as StanceKind } from '../lib/comment/comment.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { useSay } from './say.tsx';

const icons: Readonly<Record<StanceKind, IconName>> = {
  support: 'for',
  oppose: 'against',
  amend: 'edit',
  ask: 'ask',
};

/** The ballot sign: tick, cross, pen, question mark. Its word stands beside it. */
export function Ballot({ stance }: { readonly stance: StanceKind }) {
  return (
    <span class="zt-ballot">
      <Icon name={icons[stance]} />
    </span>
  );
}

/** Sign and word. */
export function Stance({ stance }: { readonly stance: StanceKind | null }) {
  const say = useSay();
  if (stance === null) return <span class="zt-stance">{say('stance.none')}</span>;
  return (
    <span class="zt-stance">
      <Ballot stance={stance} />
      {say(`stance.${stance}`)}
    </span>
  );
}
