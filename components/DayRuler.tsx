import { useSay } from './say.tsx';

interface DayRulerProps {
  /** Calendar days as numbers that follow each other; both ends belong to the period. */
  readonly first: number;
  readonly last: number;
  readonly today: number;
}

/** More days than this and a tick would be thinner than a hair. */
const mostTicks = 62;

/** One tick a day: past filled, today tall, left hollow. A long period is drawn to scale. */
export function DayRuler({ first, last, today }: DayRulerProps) {
  const say = useSay();
  const days = Math.max(1, last - first + 1);
  const ticks = Math.min(days, mostTicks);
  const left = Math.max(0, Math.min(days, last - today));
  const todayTick = Math.floor(((today - first) * ticks) / days);
  return (
    <div class="zt-days" role="img" aria-label={say('deadline.days', { a: days, b: left })}>
      {Array.from({ length: ticks }, (_, tick) => (
        // Days have no identity but their place.
        <i
          key={`${tick}`}
          class={tick === todayTick ? 'zt-today' : tick > todayTick ? 'zt-left' : undefined}
        />
      ))}
    </div>
  );
}
