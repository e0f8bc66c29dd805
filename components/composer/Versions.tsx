import { useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { agoWords } from '../../lib/i18n/times.ts';
import { earlierWordings } from '../../lib/usecase/earlier-wordings.ts';
import { useAnnounce } from '../Announcer.tsx';
import { firstWords } from '../CommentItem.tsx';
import { useComposeVoice } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { useMoreSay } from '../more-say.ts';
import { usePorts } from '../ports.ts';
import { Stance } from '../Stance.tsx';

interface VersionsProps {
  readonly comment: Comment;
  /** What is on the form goes to the disk first, so that it is among the wordings afterwards. */
  readonly onTake: (version: Comment) => void;
}

/** The comment as earlier sittings left it; any of them can be taken again. */
export function Versions({ comment, onTake }: VersionsProps) {
  const say = useMoreSay();
  const { language, say: common } = useComposeVoice();
  const { store, surroundings } = usePorts();
  const announce = useAnnounce();
  const [wordings, setWordings] = useState<readonly Comment[] | null>(null);
  const look = async (open: boolean) => {
    if (open) setWordings(earlierWordings(comment, await store.comments.versions(comment.id)));
  };
  const take = (version: Comment) => {
    onTake(version);
    setWordings(null);
    announce(say('versions.taken'));
  };
  return (
    <details class="composer-fold" onToggle={({ currentTarget }) => void look(currentTarget.open)}>
      <summary>
        <Icon name="down" small />
        {say('versions.title')}
      </summary>
      {wordings?.length === 0 && <p class="zt-hint">{say('versions.none')}</p>}
      {wordings && wordings.length > 0 && (
        <ul class="zt-plain">
          {wordings.map((version) => (
            <li key={version.updatedAt} class="composer-version">
              <div class="zt-row zt-row--between">
                <span class="zt-state">{agoWords(version.updatedAt, surroundings.now(), language)}</span>
                <Stance stance={version.stance} />
              </div>
              <p>{firstWords(version, common) || say('versions.blank')}</p>
              <button class="zt-btn" type="button" onClick={() => take(version)}>
                <Icon name="undo" small />
                {say('versions.take')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
