import './styles/outline.css';
import type { Comment } from '../lib/comment/comment.ts';
import { dayWords } from '../lib/i18n/times.ts';
import { Explanations } from './Explanations.tsx';
import { Icon } from './Icon.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { usePorts } from './ports.ts';
import { useVoice } from './say.tsx';
import { useRevisions } from './use-store.ts';

/** The revisions of the draft that are kept here, newest first, and the way to the comparison. */
export function RevisionList(props: PanelViewProps) {
  const { draft, revision, all } = props;
  const { language, say } = useVoice();
  const { ways } = usePorts();
  const revisions = useRevisions(draft.id);
  const compare = revisions.length > 1 ? ways.compare : null;
  return (
    <section class="revisions">
      <h2 class="panel-chapter">{say('revision.list')}</h2>
      <ul class="zt-plain">
        {revisions.toReversed().map(({ id, label, savedAt }) => (
          <li key={id} class={id === revision.id ? 'revision is-on' : 'revision'}>
            <b lang={label ? 'zh-CN' : undefined}>{label ?? say('revision.untitled')}</b>
            <span class="zt-state">
              {id === revision.id
                ? say('revision.here')
                : say('revision.savedOn', { date: dayWords(savedAt, language) })}
              {' · '}
              {say('panel.count', { n: countOn(id, all) })}
            </span>
          </li>
        ))}
      </ul>
      {revisions.length < 2 && <p class="state-quiet">{say('revision.one')}</p>}
      {compare && (
        <div class="revisions-acts">
          <button class="zt-btn zt-btn--wide" type="button" onClick={() => compare(draft.id)}>
            <Icon name="compare" />
            {say('revision.compareTwo')}
          </button>
        </div>
      )}
      <Explanations {...props} />
    </section>
  );
}

function countOn(id: string, all: readonly Comment[]): number {
  return all.filter(({ revisionId, deletedAt }) => revisionId === id && deletedAt === null).length;
}
