import './post.css';
import { OnGround } from '../OnGround.tsx';
import { SectionTop } from '../SectionTop.tsx';
import type { SectionProps } from '../section.ts';
import { PostDesk } from './PostDesk.tsx';
import { usePostSay } from './post-say.ts';

/** 来件录入: what came by other ways becomes comments of the hearing. */
export function PostSection({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const say = usePostSay();
  return (
    <div class="post zt-desk">
      <SectionTop
        title={say('post.title')}
        here="letters"
        hearingId={hearingId}
        role={role}
        onBack={onBack}
      />
      <OnGround office={office} hearingId={hearingId} onDoor={onDoor}>
        {({ revision, closesAt, timeZone }) => (
          <PostDesk place={{ office, hearingId, revision }} closesAt={closesAt} timeZone={timeZone} />
        )}
      </OnGround>
    </div>
  );
}
