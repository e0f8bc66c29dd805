import { everyKind } from '../../lib/usecase/compare-filter.ts';
import { RelationSign } from './RelationSign.tsx';
import { useRowGround } from './row-context.ts';

/** What the signs mean; on paper the footnote of the table. */
export function Legend() {
  const { say } = useRowGround();
  return (
    <footer class="x-foot">
      <p class="zt-legend">
        <b>{say('compare.signs')}</b>
        {everyKind.map((sign) => (
          <span key={sign}>
            <RelationSign sign={sign} say={say} /> {say(`compare.sign.${sign}`)}
          </span>
        ))}
        <span>
          <ins class="zt-ins">{say('compare.added')}</ins>
        </span>
        <span>
          <del class="zt-del">{say('compare.removed')}</del>
        </span>
      </p>
      <p class="x-keys zt-noprint">{say('compare.keys')}</p>
    </footer>
  );
}
