import { countCarried } from '../../lib/usecase/decide.ts';
import { useComposeSay } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useRevisions, useSetting } from '../use-store.ts';

/** What became of the comments on the earlier revision: as long as something waits, then once more. */
export function CarrySummary({ draft, revision, comments, desk }: PanelViewProps) {
  const say = useComposeSay();
  const { store } = usePorts();
  const key = `carried-told:${revision.id}`;
  const told = useSetting(key);
  const revisions = useRevisions(draft.id);
  const { settled, asking, gone } = countCarried(comments);
  const n = settled + asking + gone;
  if (n === 0 || (asking + gone === 0 && told !== null)) return null;
  const from = comments.flatMap(({ targets }) => targets).find(({ carried }) => carried)
    ?.carried?.fromRevision;
  const earlier = revisions.find(({ id }) => id === from)?.label ?? say('carry.earlier');
  return (
    <Note icon="compare" kind={asking + gone > 0 ? 'warn' : 'ok'}>
      <p>{say('carry.summary', { n, revision: earlier, a: settled, b: asking, c: gone })}</p>
      <div class="zt-row note-acts">
        {asking + gone > 0 ? (
          <button class="zt-btn" type="button" onClick={() => desk.show({ kind: 'confirm' })}>
            <Icon name="tray" />
            {say('carry.start')}
          </button>
        ) : (
          <button class="zt-btn" type="button" onClick={() => void store.settings.set(key, 'yes')}>
            {say('carry.seen')}
          </button>
        )}
      </div>
    </Note>
  );
}
