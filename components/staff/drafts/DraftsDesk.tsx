import '../setup/setup.css';
import '../setup/setup-check.css';
import './align.css';
import { useCallback, useState } from 'preact/hooks';
import { lastDayWords } from '../../../lib/i18n/times.ts';
import { readNext } from '../../../lib/usecase/hearing-setup.ts';
import { Icon } from '../../Icon.tsx';
import { useVoice } from '../../say.tsx';
import { Failed } from '../Failed.tsx';
import { SectionPage } from '../SectionPage.tsx';
import type { SectionProps } from '../section.ts';
import { useSetupSay } from '../setup/setup-say.ts';
import { useKept } from '../setup/use-kept.ts';
import { useAsked } from '../use-asked.ts';
import { type HearingGround, readGround } from './hearing-ground.ts';
import { NextDraft } from './NextDraft.tsx';

/** 草案各稿: what is published, and the way to the next. */
export function DraftsDesk(props: SectionProps) {
  const { office, hearingId, onDoor } = props;
  const say = useSetupSay();
  const ask = useCallback(() => readGround(office, hearingId), [office, hearingId]);
  const [asked, read] = useAsked(ask);
  const kept = useKept(`revision:${hearingId}`, readNext);
  const [isOpen, setOpen] = useState(false);
  const [published, setPublished] = useState(false);
  const ready = asked.state === 'ready' ? asked.value : null;
  const step = kept.value?.step ?? 0;
  return (
    <SectionPage {...props} here="drafts" wide={isOpen && (step === 1 || step === 2)}>
      {asked.state === 'loading' && <p class="staff-wait">{say('setup.reading')}</p>}
      {asked.state === 'failed' && (
        <Failed problem={asked.problem} onAgain={() => void read()} onDoor={onDoor} />
      )}
      {ready && !isOpen && kept.value !== undefined && (
        <>
          {published && (
            <p role="status">
              <Icon name="for" small /> {say('drafts.published')}
            </p>
          )}
          <Published ground={ready} />
          <p class="setup-lead">{say('drafts.nextLead')}</p>
          <button class="zt-btn zt-btn--main" type="button" onClick={() => setOpen(true)}>
            {say(kept.value === null ? 'drafts.next' : 'drafts.goOn')}
          </button>
        </>
      )}
      {ready && isOpen && (
        <NextDraft
          office={office}
          hearingId={hearingId}
          last={ready.last}
          kept={kept}
          onPublished={() => {
            setOpen(false);
            setPublished(true);
            void read();
          }}
          onStale={read}
          onClose={() => setOpen(false)}
          onDoor={onDoor}
        />
      )}
    </SectionPage>
  );
}

function Published({ ground: { hearing } }: { readonly ground: HearingGround }) {
  const say = useSetupSay();
  const { language } = useVoice();
  const page = hearing.url.replace('/v1/hearings/', '/h/');
  return (
    <section>
      <h2>{say('drafts.all')}</h2>
      {hearing.revisions.length === 0 && <p class="zt-hint">{say('drafts.none')}</p>}
      <ol class="zt-plain drafts-list">
        {hearing.revisions.map(({ id, title, label, publishedAt }) => (
          <li key={id}>
            <b lang="zh-CN">{label ?? title}</b>{' '}
            <span class="zt-hint">
              {say('drafts.on', {
                day: lastDayWords(Date.parse(publishedAt) + 1, language, hearing.timeZone),
              })}
            </span>
          </li>
        ))}
      </ol>
      {hearing.revisions.length > 0 && (
        <p>
          <a href={page} target="_blank" rel="noreferrer">
            {say('drafts.public')}
          </a>
        </p>
      )}
    </section>
  );
}
