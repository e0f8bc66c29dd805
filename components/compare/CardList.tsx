import { type ComponentChildren, toChildArray } from 'preact';
import { useState } from 'preact/hooks';
import type { CompareSay } from './say.ts';

/** So many cards are shown beside a row before somebody asks for the others. */
const shown = 3;

/** What stands beside one row. */
export function CardList({
  children,
  say,
}: {
  readonly children: ComponentChildren;
  readonly say: CompareSay;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const cards = toChildArray(children);
  if (isOpen || cards.length <= shown + 1) return <>{cards}</>;
  return (
    <>
      {cards.slice(0, shown)}
      <button class="zt-btn zt-btn--quiet zt-noprint" type="button" onClick={() => setIsOpen(true)}>
        {say('compare.moreBeside', { n: cards.length - shown })}
      </button>
    </>
  );
}
