import type { GhostRow } from '../../lib/usecase/ghost-rows.ts';
import { Icon } from '../Icon.tsx';
import { RelationSign } from './RelationSign.tsx';
import { useRowGround } from './row-context.ts';

/** Where a moved article stood, and the way to where it stands. */
export function GhostRowView({ row, width }: { readonly row: GhostRow; readonly width: number }) {
  const { say, onGo } = useRowGround();
  return (
    <tr class={`x-ghost x-ghost--${row.step}`} id={row.id} tabIndex={-1} data-row>
      <td colSpan={width}>
        <a
          href={`#${row.to}`}
          data-enter
          onClick={(event) => {
            event.preventDefault();
            onGo(row.to);
          }}
        >
          <RelationSign sign="move" say={say} />
          {say('compare.movedAway', { label: row.label, now: row.now })}
          <Icon name="down" small />
        </a>
      </td>
    </tr>
  );
}
