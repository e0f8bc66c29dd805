import type { Picture } from '../../../lib/hearing/staff/picture.ts';
import { useSay } from '../../say.tsx';
import { usePictureSay } from './picture-say.ts';
import { stancesInOrder, sumOf } from './stances.ts';

const day = 86_400_000;
/** A stray letter years off would make every other day a hair. */
const mostDays = 120;

/** What came on each day, as columns; the numbers as a table for who hears the page. */
export function DayColumns({ days }: Pick<Picture, 'days'>) {
  const say = usePictureSay();
  const common = useSay();
  const columns = filled(days);
  const most = Math.max(1, ...columns.map(({ stances }) => sumOf(stances)));
  const fullest = columns.find(({ stances }) => sumOf(stances) === most);
  return (
    <>
      <div class="picture-days" aria-hidden="true">
        {columns.map(({ day: on, stances }) => (
          <span key={on} class="picture-day" title={`${on} · ${sumOf(stances)}`}>
            {stancesInOrder.toReversed().map(({ stance, fill }) => {
              const share = ((stances[stance] ?? 0) / most) * 100;
              return share > 0 && <i key={stance} class={fill} style={{ height: `${share}%` }} />;
            })}
          </span>
        ))}
      </div>
      <p class="picture-span zt-num" aria-hidden="true">
        <span>{columns[0]?.day}</span>
        {fullest && <span>{say('picture.most', { day: fullest.day, n: most })}</span>}
        <span>{columns.at(-1)?.day}</span>
      </p>
      {/* A table grows with its words: what hides it stands around it. */}
      <div class="zt-sr">
        <table>
          <caption>{say('picture.days')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('picture.day')}</th>
              <th scope="col">{say('picture.sum')}</th>
              {stancesInOrder.map(({ stance }) => (
                <th key={stance} scope="col">
                  {common(`stance.${stance}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ day: on, stances }) => (
              <tr key={on}>
                <th scope="row">{on}</th>
                <td>{sumOf(stances)}</td>
                {stancesInOrder.map(({ stance }) => (
                  <td key={stance}>{stances[stance] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Every day between the first and the last, so that a gap is seen as one. */
function filled(days: Picture['days']): Picture['days'] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const known = new Map(days.map((each) => [each.day, each]));
  const from = Date.parse(first.day);
  const count = (Date.parse(last.day) - from) / day + 1;
  if (count > mostDays) return days;
  return Array.from({ length: count }, (_, at) => {
    const on = new Date(from + at * day).toISOString().slice(0, 10);
    return known.get(on) ?? { day: on, stances: { support: 0, oppose: 0, amend: 0, ask: 0 } };
  });
}
