import './post.css';
import { useVoice } from '../../say.tsx';
import { SectionTop } from '../SectionTop.tsx';
import type { SectionProps } from '../section.ts';
import { useStaffSay } from '../staff-say.ts';
import { useGround } from '../use-desk-state.ts';
import { PostDesk } from './PostDesk.tsx';
import { usePostSay } from './post-say.ts';

/** 来件录入: what came by other ways becomes comments of the hearing. */
export function PostSection({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const say = usePostSay();
  const common = useStaffSay();
  const { language } = useVoice();
  const [ground, again] = useGround(office, hearingId);
  return (
    <div class="post zt-desk">
      <SectionTop
        title={say('post.title')}
        here="letters"
        hearingId={hearingId}
        role={role}
        onBack={onBack}
      />
      {ground.state === 'ready' ? (
        <PostDesk
          place={{ office, hearingId, revision: ground.value.revision }}
          closesAt={ground.value.closesAt}
          timeZone={ground.value.timeZone}
        />
      ) : (
        <main class="staff-wait">
          {ground.state === 'loading' && <p>{common('staff.loading')}</p>}
          {ground.state === 'none' && <p>{common('staff.noRevision')}</p>}
          {ground.state === 'failed' && (
            <div role="alert">
              <p>{common('staff.failed', { words: ground.problem.words[language] })}</p>
              <button
                class="zt-btn"
                type="button"
                onClick={ground.problem.code === 'unauthenticated' ? onDoor : again}
              >
                {common('staff.again')}
              </button>
            </div>
          )}
        </main>
      )}
    </div>
  );
}
