import type { Comment } from '../lib/comment/comment.ts';
import type { Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../lib/usecase/hearing-port.ts';
import { Icon } from './Icon.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';

interface PanelFootProps {
  readonly revision: Revision;
  readonly comments: readonly Comment[];
  readonly hearing: Asked<Hearing> | null;
}

/** Where the words are, and the way to the review. */
export function PanelFoot({ revision, comments, hearing }: PanelFootProps) {
  const say = useSay();
  const { ways, surroundings } = usePorts();
  const waiting = comments.filter(({ state }) => state !== 'submitted').length;
  if (waiting === 0) return null;
  const closed = hearing?.kind === 'read' && surroundings.now() >= Date.parse(hearing.value.period.closesAt);
  const submit = closed || revision.hearingUrl === null ? null : ways.submit;
  return (
    <footer class="panel-foot">
      <p>
        <Icon name="device" />
        {revision.hearingUrl === null ? say('panel.noHearing') : say('panel.unsubmitted', { n: waiting })}
      </p>
      {submit && (
        <button class="zt-btn zt-btn--main zt-btn--wide" type="button" onClick={() => submit(revision.id)}>
          {say('panel.review')}
        </button>
      )}
    </footer>
  );
}
