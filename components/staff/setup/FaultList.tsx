import type { SetupFaults } from '../../../lib/usecase/setup-faults.ts';
import { Note } from '../../Note.tsx';
import { faultWords } from './faults.ts';
import { fieldName } from './field-names.ts';
import { useSetupSay } from './setup-say.ts';

interface FaultListProps {
  readonly faults: SetupFaults;
  readonly onGo: (pointer: string) => void;
}

/** What has to be mended first, each with the way to it. */
export function FaultList({ faults, onGo }: FaultListProps) {
  const say = useSetupSay();
  if (faults.size === 0) return null;
  return (
    <Note icon="warn" kind="warn">
      <strong>{say('setup.faults', { n: faults.size })}</strong>
      <ul class="zt-plain">
        {[...faults].map(([pointer, fault]) => (
          <li key={pointer}>
            <button class="zt-btn zt-btn--quiet setup-fault" type="button" onClick={() => onGo(pointer)}>
              {say('setup.faultAt', { field: fieldName(pointer, say), words: faultWords(fault, say) })}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
