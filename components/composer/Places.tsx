import { useMemo, useState } from 'preact/hooks';
import type { Comment, Target } from '../../lib/comment/comment.ts';
import { mostPlaces } from '../../lib/comment/most-places.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { isSamePlace } from '../../lib/comment/states.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { findArticles } from '../../lib/usecase/find-articles.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { useAnnounce } from '../Announcer.tsx';
import { Citation } from '../Citation.tsx';
import { useComposeSay } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useMoreSay } from '../more-say.ts';
import { QuotedClause } from './QuotedClause.tsx';
import { useTaking } from './use-taking.ts';

/** Hands the next pointing at the page to somebody else than the desk, until called with null. */
export type TakePointing = (take: ((targets: readonly Target[]) => void) | null) => void;

interface PlacesProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly onChange: (targets: readonly Target[]) => void;
  readonly onPointing: TakePointing | null;
}

/** The further places that one comment is about, and the way to one more. A comment on the whole draft has none. */
export function Places({ revision, comment, onChange, onPointing }: PlacesProps) {
  const say = useMoreSay();
  const [adding, setAdding] = useState(false);
  const { targets } = comment;
  if (targets[0]?.eId === '') return null;
  const add = (chosen: readonly Target[]) => {
    setAdding(false);
    const fresh = chosen.filter(
      (target) => target.eId !== '' && !targets.some((each) => isSamePlace(each, target)),
    );
    if (fresh.length > 0) onChange([...targets, ...fresh].slice(0, mostPlaces));
  };
  return (
    <div class="composer-places">
      {targets.length > 1 && (
        <ul class="zt-plain" aria-label={say('places.several', { n: targets.length })}>
          {targets.map((target, at) => (
            <li key={`${target.eId} ${target.position.start}`}>
              <div class="zt-row zt-row--between">
                <Citation citation={target.citation} />
                <IconButton
                  icon="close"
                  label={say('places.drop', { citation: target.citation })}
                  onPress={() => onChange(targets.filter((_, other) => other !== at))}
                />
              </div>
              {at > 0 && <QuotedClause target={target} revision={revision} />}
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <PlaceFinder
          revision={revision}
          targets={targets}
          onAdd={add}
          onCancel={() => setAdding(false)}
          onPointing={onPointing}
        />
      ) : targets.length >= mostPlaces ? null : (
        <button class="zt-btn zt-btn--quiet composer-more" type="button" onClick={() => setAdding(true)}>
          <Icon name="plus" small />
          {say('places.also')}
        </button>
      )}
    </div>
  );
}

interface PlaceFinderProps {
  readonly revision: Revision;
  readonly targets: readonly Target[];
  readonly onAdd: (targets: readonly Target[]) => void;
  readonly onCancel: () => void;
  readonly onPointing: TakePointing | null;
}

/** As many as a panel has room for; another word finds fewer. */
const shown = 6;

function PlaceFinder({ revision, targets, onAdd, onCancel, onPointing }: PlaceFinderProps) {
  const say = useMoreSay();
  const common = useComposeSay();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState('');
  const articles = useMemo(() => [...articlesOf(revision.tree.provisions)], [revision]);
  const found = useMemo(
    () => (wanted.trim() === '' ? [] : findArticles(revision, articles, wanted).slice(0, shown)),
    [revision, articles, wanted],
  );
  useTaking(onPointing, onAdd);
  const isThere = (eId: string) => targets.some((target) => target.eId === eId && target.quote === null);
  const choose = (eId: string) => {
    const target = targetAt(revision, eId);
    if (isThere(eId)) announce(say('places.there'));
    else if (target) onAdd([target]);
  };
  return (
    <div class="composer-finder">
      <label class="zt-hint" for="composer-find-place">
        {say('places.find')}
      </label>
      <div class="zt-row">
        <input
          id="composer-find-place"
          class="zt-input"
          type="search"
          value={wanted}
          ref={(field) => field?.focus()}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <IconButton icon="close" label={say('places.cancel')} onPress={onCancel} />
      </div>
      <ul class="zt-plain composer-found">
        {found.map(({ eId, label, heading, start, end }) => (
          <li key={eId}>
            <button class="zt-btn" type="button" disabled={isThere(eId)} onClick={() => choose(eId)}>
              <Citation citation={targetAt(revision, eId)?.citation ?? label} />
              <span class="composer-found-words" lang="zh-CN">
                {heading ?? revision.text.slice(start + label.length, Math.min(end, start + 40)).trim()}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {wanted.trim() !== '' && found.length === 0 && <p class="zt-hint">{common('panel.noMatch')}</p>}
      {onPointing && <p class="zt-hint">{say('places.point')}</p>}
    </div>
  );
}
