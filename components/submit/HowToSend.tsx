import { type OtherRoad, offeredRoads, offersOfHearing, type Road } from '../../lib/hearing/channels/road.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { later } from '../Later.tsx';
import { SheetSection } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';

const RoadPicker = later(async () => (await import('../roads/RoadPicker.tsx')).RoadPicker);

interface HowToSendProps {
  readonly hearing: Hearing;
  /** Online submission is over: what is left is a letter or a file. */
  readonly closed: boolean;
  readonly onRoad: (road: Road) => void;
}

/** 怎么送: the endpoint itself, and the other ways that it lists. */
export function HowToSend({ hearing, closed, onRoad }: HowToSendProps) {
  const say = useSheetSay();
  const listed: readonly OtherRoad[] = offeredRoads(offersOfHearing(hearing));
  const offered: readonly Road[] = [
    'online',
    ...listed,
    ...(closed && !listed.includes('letter') ? ['letter' as const] : []),
  ];
  return (
    <SheetSection title={say('submit.how')}>
      <RoadPicker chosen="online" offered={offered} onChoose={onRoad} only />
    </SheetSection>
  );
}
