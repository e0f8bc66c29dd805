import { Fragment } from 'preact';
import { useRowGround } from './row-context.ts';

/** The names over the columns; on paper they stand on every page. */
export function CompareHead({ head }: { readonly head: string }) {
  const { revisions, layout, say, hasBeside } = useRowGround();
  const relation = (
    <th scope="col" class="x-r">
      <span class="zt-sr">{say('compare.relation')}</span>
    </th>
  );
  return (
    <thead>
      <tr class="x-hd">
        {layout === 'inline' ? (
          <>
            {relation}
            <th scope="col">
              <b>{revisions.map(({ name }) => name).join(' → ')}</b>
            </th>
          </>
        ) : (
          revisions.map(({ id, name, articles }, at) => (
            <Fragment key={id}>
              {at > 0 && relation}
              <th scope="col">
                <b>{name}</b>　{say('compare.articles', { n: articles.length })}
              </th>
            </Fragment>
          ))
        )}
        {hasBeside && (
          <th scope="col" class="x-hd-m">
            <b>{head}</b>
          </th>
        )}
      </tr>
    </thead>
  );
}
