import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { dayNumber, endOf } from '../../lib/i18n/times.ts';
import { usePorts } from '../ports.ts';
import { useVoice } from '../say.tsx';

/** 还有 6 天截止, in the head of the sheet. */
export function DaysLeft({ hearing }: { readonly hearing: Hearing }) {
  const { language, say } = useVoice();
  const { surroundings } = usePorts();
  const now = surroundings.now();
  const closesAt = Date.parse(hearing.period.closesAt);
  const end = endOf(closesAt, language, hearing.timeZone);
  const left = dayNumber(closesAt - 1, hearing.timeZone) - dayNumber(now, hearing.timeZone);
  if (now >= closesAt) return <span class="zt-state">{say('deadline.closed', { date: end.date })}</span>;
  return (
    <span class="zt-state">
      {left === 0 ? say('deadline.today', { time: end.time }) : say('deadline.left', { n: left })}
    </span>
  );
}
