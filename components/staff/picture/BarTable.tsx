import type { StanceNumbers } from '../../../lib/hearing/staff/picture.ts';
import { useSay } from '../../say.tsx';
import { StanceBar } from '../StanceBar.tsx';
import { usePictureSay } from './picture-say.ts';
import { stancesInOrder, sumOf } from './stances.ts';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** Fainter words behind the name. */
  readonly about?: string;
  readonly stances: StanceNumbers;
}

interface BarTableProps {
  readonly caption: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly BarRow[];
}

/** Bars on one scale, engraved, with their numbers in the same rows: the table is the picture. */
export function BarTable({ caption, head, rows }: BarTableProps) {
  const say = usePictureSay();
  const common = useSay();
  const most = Math.max(1, ...rows.map(({ stances }) => sumOf(stances)));
  return (
    <table class="picture-table">
      <caption class="zt-sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td aria-hidden="true" />
          <th scope="col">{say('picture.sum')}</th>
          {stancesInOrder.map(({ stance, fill }) => (
            <th key={stance} scope="col">
              <i class={`zt-key ${fill}`} aria-hidden="true" />
              <span class="picture-word">{common(`stance.${stance}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, about, stances }) => (
          <tr key={key}>
            <th scope="row" lang="zh-CN">
              {name} {about && <span>{about}</span>}
            </th>
            <td class="picture-bar" aria-hidden="true">
              <StanceBar stances={stances} of={most} />
            </td>
            <td class="zt-num">{sumOf(stances)}</td>
            {stancesInOrder.map(({ stance }) => (
              <td key={stance} class="zt-num">
                {stances[stance] || '·'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
