import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { lastDayWords } from '../../lib/i18n/times.ts';
import { Note } from '../Note.tsx';
import { useSheetVoice } from '../sheet-say.ts';
import { inLanguage } from './form-words.ts';

interface PrivacyProps {
  readonly privacy: NonNullable<Hearing['privacy']>;
  readonly timeZone: string;
}

/** Who answers for the personal data, how long it is kept, and what holds for the young. */
export function Privacy({ privacy, timeZone }: PrivacyProps) {
  const { language, say } = useSheetVoice();
  const { handler, contact, identitiesUntil, minors } = privacy;
  const until = identitiesUntil && lastDayWords(Date.parse(identitiesUntil), language, timeZone);
  return (
    <Note icon="lock">
      <p>
        {say('submit.handler', { handler, contact })}
        {until && say('submit.keptUntil', { date: until })}
      </p>
      {minors && <p>{inLanguage(minors.rule, language)}</p>}
    </Note>
  );
}
