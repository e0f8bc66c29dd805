import { citationOf } from '../../lib/law/cite.ts';
import type { RowTrouble } from '../../lib/usecase/compare-rows.ts';
import { Icon } from '../Icon.tsx';
import { useRowGround } from './row-context.ts';

/** A citation that does not lead where it should: what it named, and what stands there now. */
export function TroubleNote({ trouble }: { readonly trouble: RowTrouble }) {
  const { say, revisions } = useRowGround();
  const { type, text, became, column } = trouble;
  const tree = revisions[column]?.tree;
  const names = tree ? became.map((eId) => citationOf(tree, eId)).join('、') : '';
  return (
    <div class="zt-note zt-note--warn x-ref">
      <Icon name="broken" />
      <div>
        <strong>{say('compare.stale')}</strong>
        {type === 'broken'
          ? say('compare.broken', { text })
          : names === ''
            ? say('compare.staleGone', { text })
            : say('compare.staleNow', { text, became: names })}
      </div>
    </div>
  );
}
