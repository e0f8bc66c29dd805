import type { Ref } from 'preact';
import type { Stance } from '../../lib/comment/comment.ts';
import { Choices } from '../Choices.tsx';
import { useComposeSay } from '../compose-say.ts';
import { FieldError } from '../FieldError.tsx';
import { Ballot } from '../Stance.tsx';

const stances: readonly Stance[] = ['support', 'oppose', 'amend', 'ask'];

interface StancePickerProps {
  readonly chosen: Stance | null;
  readonly flawed: boolean;
  readonly onChoose: (stance: Stance) => void;
  readonly groupRef: Ref<HTMLDivElement>;
}

/** Four ballot boxes: shape and word carry the stance, no colour does. */
export function StancePicker({ chosen, flawed, onChoose, groupRef }: StancePickerProps) {
  const say = useComposeSay();
  const choices = stances.map((stance) => ({
    value: stance,
    label: (
      <>
        <Ballot stance={stance} />
        {say(`stance.${stance}`)}
      </>
    ),
  }));
  return (
    <div ref={groupRef}>
      <Choices
        class="zt-ballots"
        id="composer-stance"
        label={say('compose.stance')}
        choices={choices}
        chosen={chosen}
        onChoose={onChoose}
        invalid={flawed}
        describedBy={flawed ? 'composer-stance-error' : undefined}
      />
      {flawed && <FieldError id="composer-stance-error">{say('compose.stanceMissing')}</FieldError>}
    </div>
  );
}
