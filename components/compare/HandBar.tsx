import { useEffect, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../lib/usecase/article-lines.ts';
import type { ComparedRevision } from '../../lib/usecase/compare-rows.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import type { CompareSay } from './say.ts';
import type { HandDone, Hands } from './use-hands.ts';

interface HandBarProps {
  readonly hands: Hands;
  readonly revisions: readonly ComparedRevision[];
  readonly say: CompareSay;
}

/** While a counterpart is sought: what is sought, and every clause that can be chosen. Afterwards the way back. */
export function HandBar({ hands, revisions, say }: HandBarProps) {
  const { picked, done, undo, isKept } = hands;
  const announce = useAnnounce();
  useEffect(() => {
    if (done) announce(wordsOf(done, say));
  }, [done]);
  if (picked) return <Asking hands={hands} revisions={revisions} say={say} />;
  if (!done) return null;
  return (
    <div class="x-hand-bar zt-noprint">
      <Icon name={done.kind === 'undone' ? 'undo' : 'link'} />
      <span class="zt-grow">
        {wordsOf(done, say)}
        {!isKept && <span class="zt-err">{say('hand.notKept')}</span>}
      </span>
      {undo && (
        <button class="zt-btn" type="button" onClick={undo}>
          <Icon name="undo" small />
          {say('common.undo')}
        </button>
      )}
    </div>
  );
}

function wordsOf(done: HandDone, say: CompareSay): string {
  switch (done.kind) {
    case 'joined':
      return say('hand.joined', { a: done.a, b: done.b });
    case 'parted':
      return say('hand.parted', { label: done.label });
    case 'forgotten':
      return say('hand.forgotten');
    case 'undone':
      return say('hand.undone');
  }
}

function Asking({ hands, revisions, say }: HandBarProps) {
  const { picked, pick, join } = hands;
  const [chosen, setChosen] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  if (!picked) return null;
  const label = labelOf(picked.article);
  const neighbours = [picked.column - 1, picked.column + 1].filter((column) => revisions[column]);
  const go = () => {
    const [column = '', eId = ''] = chosen.split(' ');
    const article = revisions[Number(column)]?.byId.get(eId);
    if (article) join({ column: Number(column), article });
  };
  return (
    <div
      class="x-hand-bar x-hand-bar--ask zt-noprint"
      role="group"
      aria-label={say('hand.joinOf', { label })}
    >
      <Icon name="link" />
      <label class="zt-grow">
        <span>{say('hand.asking', { revision: revisions[picked.column]?.name ?? '', label })}</span>
        <select
          class="zt-input"
          ref={list}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{say('hand.choose')}</option>
          {neighbours.map((column) => (
            <optgroup key={column} label={revisions[column]?.name ?? ''}>
              {revisions[column]?.articles.map((article) => (
                <option key={article.eId} value={`${column} ${article.eId}`}>
                  {labelOf(article)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button class="zt-btn zt-btn--main" type="button" disabled={chosen === ''} onClick={go}>
        {say('hand.do')}
      </button>
      <button class="zt-btn" type="button" onClick={() => pick(null)}>
        {say('hand.cancel')}
      </button>
    </div>
  );
}
