import '../styles/list.css';
import { useMemo } from 'preact/hooks';
import { citationOf } from '../../lib/law/cite.ts';
import { articlesOf } from '../../lib/law/provision.ts';
import { articlesMarked, draftMap } from '../../lib/usecase/draft-map.ts';
import type { Mark } from '../../lib/usecase/ports.ts';
import { useMoreSay } from '../more-say.ts';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useVoice } from '../say.tsx';

/** As many cells as a narrow panel can tell apart. */
const most = 120;
/** Articles that are named before 等 n 处. */
const named = 6;

/** The draft as a strip, a cell an article: filled where one's comments are. Pressing a cell goes there. */
export function DraftMap({ revision, comments }: PanelViewProps) {
  const say = useMoreSay();
  const { say: common } = useVoice();
  const { page } = usePorts();
  const cells = useMemo(() => draftMap(revision.tree, comments, most), [revision, comments]);
  const articles = [...articlesOf(revision.tree.provisions)].length;
  const placesOf = (mark: Mark) => {
    const eIds = articlesMarked(revision.tree, comments, mark);
    if (eIds.length === 0) return [];
    const list = eIds.slice(0, named).map((eId) => citationOf(revision.tree, eId));
    if (eIds.length > named) list.push(say('map.more', { n: eIds.length }));
    return [say(mark === 'ask' ? 'map.ask' : 'map.at', { list: list.join(common('common.comma')) })];
  };
  const places = [...placesOf('has'), ...placesOf('ask')];
  const name = say('map.name', { articles, places: places.join(common('common.item')) || say('map.none') });
  // The list below says the same to keyboard and reader, an item for each comment: the strip is a picture to them.
  const press = (event: MouseEvent) => {
    const cell = event.target;
    if (cell instanceof HTMLElement && cell.dataset.article) page.goTo(cell.dataset.article);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every marked article is an item of the list below
    <div class="draft-map" role="img" aria-label={name} title={name} onClick={press}>
      {cells.map(({ articles: [first], mark, begins }) => (
        <i
          key={first}
          data-article={first}
          class={[mark && `is-${mark}`, begins && 'is-first'].filter(Boolean).join(' ') || undefined}
        />
      ))}
    </div>
  );
}
