import { Icon } from './Icon.tsx';
import { later } from './Later.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';

const HearingEntry = later(async () => (await import('./HearingEntry.tsx')).HearingEntry);

/** Where the words are, and the way to the review. */
export function PanelFoot({ revision, comments, entry, onEntry }: PanelViewProps) {
  const say = useSay();
  const { submit } = usePorts().ways;
  const waiting = comments.filter(({ state }) => state !== 'submitted').length;
  if (waiting === 0) return null;
  return (
    <footer class="panel-foot">
      <p>
        <Icon name="device" />
        {entry === null ? say('panel.noHearing') : say('panel.unsubmitted', { n: waiting })}
      </p>
      {entry === null && <HearingEntry revision={revision} onUse={onEntry} />}
      {submit && (
        <button class="zt-btn zt-btn--main zt-btn--wide" type="button" onClick={() => submit(revision.id)}>
          {say('panel.review')}
        </button>
      )}
    </footer>
  );
}
