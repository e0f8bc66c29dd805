import { may } from '../../../lib/hearing/staff/roles.ts';
import { endWords } from '../../../lib/i18n/times.ts';
import { DEFAULT_RATE, secondsOf } from '../../../lib/statement/spoken.ts';
import { clock } from '../../../lib/statement/text.ts';
import { momentWords } from '../../meeting/moment-words.ts';
import { Applicant } from './Applicant.tsx';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { speakersInOrder } from './use-kit.ts';

/** 书面陈述: who has handed one in, and how long it takes to read. */
export function StatementsPart({ kit, role }: PartProps) {
  const { language, say } = useKitVoice();
  const { set, hearing } = kit;
  const speakers = speakersInOrder(kit.registrations);
  const date = endWords(Date.parse(set.statementsBy), language, hearing.timeZone);
  const over = Date.now() >= Date.parse(set.statementsBy);
  if (speakers.length === 0) return <p class="zt-hint">{say('kit.statementsNone')}</p>;
  return (
    <ul class="zt-plain kit-statements">
      {speakers.map((each) => {
        const { number, statement, statementAt, order } = each;
        const seconds = secondsOf(statement ?? '', DEFAULT_RATE);
        const long = seconds > set.minutes * 60;
        const size = { n: statement?.length ?? 0, time: clock(seconds), minutes: set.minutes };
        return (
          <li key={number}>
            <b class="zt-num">{order ?? '—'}</b>
            <span>
              <Applicant of={each} calls={kit.calls} mayLook={may(role, 'look')} />{' '}
              <small class="zt-num">{number}</small>
            </span>
            {statement === null ? (
              <span class={over ? 'zt-err' : 'zt-hint'}>
                {say(over ? 'kit.notYetOver' : 'kit.notYet', { date })}
              </span>
            ) : (
              <span class={long ? 'kit-long' : undefined}>
                {statementAt !== null &&
                  say('kit.handed', { date: momentWords(statementAt, language, hearing.timeZone) })}
                {' · '}
                {say(long ? 'kit.readingLong' : 'kit.reading', size)}
              </span>
            )}
            {statement !== null && (
              <details>
                <summary>{say('kit.openStatement')}</summary>
                <p class="kit-words" lang="zh-CN">
                  {statement}
                </p>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
