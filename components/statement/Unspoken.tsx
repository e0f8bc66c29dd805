import type { Comment } from '../../lib/comment/comment.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { Citation } from '../Citation.tsx';
import { citationsOf } from '../CommentItem.tsx';
import { Icon } from '../Icon.tsx';
import { Stance } from '../Stance.tsx';
import { useSay } from '../say.tsx';
import { useStatementSay } from './statement-say.ts';

interface UnspokenProps {
  readonly statement: Statement;
  readonly comments: readonly Comment[];
  readonly onInclude: (comment: Comment) => void;
}

/** 未列入陈述: what goes along in writing only. */
export function Unspoken({ statement, comments, onInclude }: UnspokenProps) {
  const say = useStatementSay();
  const common = useSay();
  const spoken = new Set(statement.parts.map(({ id }) => id));
  const rest = comments.filter(({ id }) => !spoken.has(id));
  if (rest.length === 0) return null;
  return (
    <section class="s-rest" aria-label={say('speech.rest')}>
      <div class="s-h">
        <h2>{say('speech.rest')}</h2>
        <span>{say('speech.restHow')}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to VoiceOver */}
      <ul class="zt-plain s-rows" role="list">
        {rest.map((comment) => {
          const citation = citationsOf(comment);
          return (
            <li key={comment.id} class="s-it s-it--rest">
              <span class="s-place">
                <Citation citation={citation} />
                <Stance stance={comment.stance} />
              </span>
              <button
                class="zt-btn zt-btn--quiet"
                type="button"
                aria-label={say('speech.includeOf', { place: citation || common('place.whole') })}
                onClick={() => onInclude(comment)}
              >
                <Icon name="plus" />
                {say('speech.include')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
