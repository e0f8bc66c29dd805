import '../styles/roads.css';
import { useState } from 'preact/hooks';
import type { Road } from '../../lib/hearing/channels/road.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons.ts';
import { useRoadSay } from './road-say.ts';

interface RoadPickerProps {
  readonly chosen: Road;
  /** What the receiver offers, the likeliest first. */
  readonly offered: readonly Road[];
  readonly onChoose: (road: Road) => void;
  /** Nothing but what is offered. */
  readonly only?: boolean;
}

const icons: Readonly<Record<Road, IconName>> = {
  online: 'net',
  email: 'mail',
  letter: 'post',
  file: 'export',
  regulations: 'net',
  annotation: 'net',
};
const all: readonly Road[] = ['email', 'letter', 'file', 'regulations', 'annotation'];

/** The ways that the receiver offers; those it does not name are there for whoever asks for them. */
export function RoadPicker({ chosen, offered, onChoose, only = false }: RoadPickerProps) {
  const say = useRoadSay();
  const others = only ? [] : all.filter((road) => !offered.includes(road));
  const [more, setMore] = useState(offered.length === 0 || !offered.includes(chosen));
  const cards = (roads: readonly Road[]) =>
    roads.map((road) => <RoadCard key={road} road={road} on={road === chosen} onChoose={onChoose} />);
  return (
    <div role="radiogroup" aria-label={say('road.how')}>
      <div class="road-cards">{cards(offered)}</div>
      {others.length > 0 && (
        <details class="road-more" open={more} onToggle={({ currentTarget }) => setMore(currentTarget.open)}>
          <summary>
            <Icon name="down" small />
            {say('road.others')}
          </summary>
          <div class="road-cards">{cards(others)}</div>
        </details>
      )}
    </div>
  );
}

interface RoadCardProps {
  readonly road: Road;
  readonly on: boolean;
  readonly onChoose: (road: Road) => void;
}

function RoadCard({ road, on, onChoose }: RoadCardProps) {
  const say = useRoadSay();
  return (
    <label class={on ? 'road-card is-on' : 'road-card'} data-road={road}>
      <input class="zt-sr" type="radio" name="road" checked={on} onChange={() => onChoose(road)} />
      <span class={on ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
        <Icon name="for" />
      </span>
      <Icon name={icons[road]} />
      <span>
        <b>{say(`road.${road}`)}</b>
        <small>{say(`road.${road}Hint`)}</small>
      </span>
    </label>
  );
}
