import './setup.css';
import { useCallback } from 'preact/hooks';
import type { Answer } from '../../../lib/usecase/office.ts';
import { type KeptSettings, setupOver } from '../../../lib/usecase/office-setup.ts';
import { type HearingGround, readGround } from '../drafts/hearing-ground.ts';
import { Failed } from '../Failed.tsx';
import { SectionPage } from '../SectionPage.tsx';
import type { SectionProps } from '../section.ts';
import { useAsked } from '../use-asked.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useSetupSay } from './setup-say.ts';

/** 设置: what was set when the hearing was made, and until when it is open. */
export function SettingsDesk(props: SectionProps) {
  const { office, hearingId, onDoor } = props;
  const say = useSetupSay();
  const ask = useCallback(async (): Promise<Answer<readonly [KeptSettings, HearingGround]>> => {
    const [kept, ground] = await Promise.all([
      setupOver(office).settings(hearingId),
      readGround(office, hearingId),
    ]);
    if (!kept.ok) return kept;
    return ground.ok ? { ok: true, value: [kept.value, ground.value] } : ground;
  }, [office, hearingId]);
  const [asked, read] = useAsked(ask);
  return (
    <SectionPage {...props} here="settings">
      {asked.state === 'loading' && <p class="staff-wait">{say('setup.reading')}</p>}
      {asked.state === 'failed' && (
        <Failed problem={asked.problem} onAgain={() => void read()} onDoor={onDoor} />
      )}
      {asked.state === 'ready' && (
        <SettingsForm
          {...props}
          saved={asked.value[0]}
          tree={asked.value[1].last?.tree ?? null}
          onSaved={read}
        />
      )}
    </SectionPage>
  );
}
