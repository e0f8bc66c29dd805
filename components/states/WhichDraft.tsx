import type { Candidate } from '../../lib/usecase/which-draft.ts';
import { useSay } from '../say.tsx';
import { StateCard } from './StateCard.tsx';

interface WhichDraftProps {
  readonly candidates: readonly Candidate[];
  /** null: a draft of its own. */
  readonly onChoose: (draftId: string | null) => void;
}

/** Title and words do not say the same: the person says which draft this is. No button is emphasised. */
export function WhichDraft({ candidates, onChoose }: WhichDraftProps) {
  const say = useSay();
  return (
    <StateCard icon="compare" tone="warn" title={say('state.whichTitle')}>
      <p>{say('state.whichBody')}</p>
      <ul class="zt-plain which">
        {candidates.map(({ draft, title, shared }) => (
          <li key={draft.id}>
            <button class="zt-btn zt-btn--wide" type="button" onClick={() => onChoose(draft.id)}>
              {say('state.whichSame', { title: title.replace(/^《|》$/g, '') })}
            </button>
            <p class="zt-hint">{say('state.whichAlike', { percent: Math.round(shared * 100) })}</p>
          </li>
        ))}
        <li>
          <button class="zt-btn zt-btn--wide" type="button" onClick={() => onChoose(null)}>
            {say('state.whichNew')}
          </button>
        </li>
      </ul>
    </StateCard>
  );
}
