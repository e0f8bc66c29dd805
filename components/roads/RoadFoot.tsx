import type { OtherRoad } from '../../lib/hearing/channels/road.ts';
import { useRoadSay } from './road-say.ts';

interface RoadFootProps {
  readonly road: OtherRoad;
  readonly n: number;
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** What they get, then the button. */
export function RoadFoot({ road, n, busy, onPress }: RoadFootProps) {
  const say = useRoadSay();
  const words = {
    email: say('road.goEmail'),
    letter: say('road.goLetter'),
    file: say('road.goFile'),
    regulations: say('road.goSend', { n }),
    annotation: say('road.goSend', { n }),
  }[road];
  const byPerson = road === 'email' || road === 'letter' || road === 'file';
  return (
    <footer class="submit-foot">
      <p>
        {say('road.foot', { n })}
        {byPerson && (
          <>
            <br />
            {say('road.footPerson')}
          </>
        )}
      </p>
      <button class="zt-btn zt-btn--main" type="button" disabled={n === 0 || busy} onClick={onPress}>
        {busy ? say('road.goSending') : words}
      </button>
    </footer>
  );
}
