import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import { Ballot } from '../../Stance.tsx';
import { useSay } from '../../say.tsx';
import { useKitVoice } from './kit-say.ts';

const views = ['support', 'oppose', 'amend', 'ask'] as const;

interface ViewCountsProps {
  readonly all: readonly DeskRegistration[];
  readonly ticked: ReadonlySet<string>;
}

/** How many of each view applied, and how many of them are ticked. */
export function ViewCounts({ all, ticked }: ViewCountsProps) {
  const { say } = useKitVoice();
  const common = useSay();
  return (
    <ul class="zt-plain kit-views">
      {views.map((view) => {
        const of = all.filter((each) => each.view === view);
        if (of.length === 0) return null;
        const on = of.filter(({ number }) => ticked.has(number)).length;
        return (
          <li key={view}>
            <Ballot stance={view} />
            {say('kit.byView', { view: common(`stance.${view}`), applied: of.length, ticked: on })}
          </li>
        );
      })}
    </ul>
  );
}
