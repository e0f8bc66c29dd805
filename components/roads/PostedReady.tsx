import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Posting } from '../../lib/hearing/channels/posting.ts';
import { localDay, sayOfPosting } from '../../lib/usecase/post-road.ts';
import type { IconName } from '../icons.ts';
import { usePorts } from '../ports.ts';
import { StateCard } from '../states/StateCard.tsx';
import { useRoadSay } from './road-say.ts';

interface PostedReadyProps {
  readonly posting: Posting;
  readonly attach: boolean;
  readonly again: ComponentChildren;
}

const titles = {
  email: 'posted.emailTitle',
  letter: 'posted.letterTitle',
  file: 'posted.fileTitle',
} as const;
const icons: Readonly<Record<keyof typeof titles, IconName>> = {
  email: 'mail',
  letter: 'post',
  file: 'export',
};

/** Out of our hands: only the person knows whether it went, so they are asked. */
export function PostedReady({ posting, attach, again }: PostedReadyProps) {
  const say = useRoadSay();
  const { store, surroundings } = usePorts();
  const { submissionId, comments, to } = posting;
  const road = posting.road === 'letter' || posting.road === 'file' ? posting.road : 'email';
  const today = localDay(surroundings.now());
  const [day, setDay] = useState(today);
  const tell = (event: Parameters<typeof sayOfPosting>[1]) =>
    void sayOfPosting(submissionId, event, store.postings);
  return (
    <StateCard
      icon={icons[road]}
      title={say(titles[road])}
      acts={
        <>
          <label class="posted-day">
            <span>{say('posted.day')}</span>
            <input
              class="zt-input"
              type="date"
              max={today}
              value={day}
              onInput={({ currentTarget }) => setDay(currentTarget.value || today)}
            />
          </label>
          <button
            class="zt-btn zt-btn--main"
            type="button"
            data-act="confirm"
            onClick={() => tell({ type: 'confirm', day, now: surroundings.now() })}
          >
            {say(road === 'file' ? 'posted.confirmFile' : 'posted.confirm')}
          </button>
          <button class="zt-btn" type="button" data-act="withdraw" onClick={() => tell({ type: 'withdraw' })}>
            {say('posted.withdraw')}
          </button>
          {again}
        </>
      }
    >
      {to !== '' && <p>{say('road.previewTo', { to })}</p>}
      {attach && <p>{say('posted.askAttach')}</p>}
      <p>{say('posted.askBody', { n: comments.length })}</p>
    </StateCard>
  );
}
