import { useState } from 'preact/hooks';
import type { DeskRegistration } from '../../../lib/hearing/staff/kit.ts';
import type { MeetingOffice } from '../../../lib/usecase/meeting-office.ts';
import { useKitVoice } from './kit-say.ts';

interface ApplicantProps {
  readonly of: DeskRegistration;
  readonly calls: MeetingOffice;
  readonly mayLook: boolean;
}

/** Who it is: masked until somebody asks, and the endpoint writes down who did. */
export function Applicant({ of, calls, mayLook }: ApplicantProps) {
  const { say } = useKitVoice();
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const masked = Object.values(of.person);
  if (known !== null) return <>{known.join(' · ')}</>;
  if (masked.length === 0) return <>—</>;
  const look = () =>
    void calls.person(of.number).then((answer) => answer.ok && setKnown(answered(answer.value.answers)));
  return (
    <>
      {masked[0]}{' '}
      {mayLook && (
        <button class="zt-btn zt-btn--quiet staff-see" type="button" title={say('kit.seeWhy')} onClick={look}>
          {say('kit.see')}
        </button>
      )}
    </>
  );
}

/** Consent says nothing of who it is. */
function answered(answers: Readonly<Record<string, string>>): string[] {
  return Object.values(answers).filter((answer) => answer !== 'yes');
}
