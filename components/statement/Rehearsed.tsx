import type { RefObject } from 'preact';
import { type Rehearsal, readIn, spentInAll } from '../../lib/statement/rehearsal.ts';
import { sectionsOf } from '../../lib/statement/sections.ts';
import { measuredRate } from '../../lib/statement/spoken.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { clock } from '../../lib/statement/text.ts';
import { partName } from './part-name.ts';
import { lengthWords, useStatementSay } from './statement-say.ts';
import type { Writing } from './use-writing.ts';

interface RehearsedProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly statement: Statement;
  /** Stopped. */
  readonly rehearsal: Rehearsal;
  readonly writing: Writing;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** How long it took, part by part, and the speed that comes of it. */
export function Rehearsed({ stage, statement, rehearsal, writing, onAgain, onLeave }: RehearsedProps) {
  const say = useStatementSay();
  const read = readIn(rehearsal, statement, 0);
  const seconds = spentInAll(rehearsal, 0) / 1_000;
  const rate = measuredRate(read);
  const isUsed = rate === writing.kept.statement.rate;
  const { limitSeconds } = statement;
  return (
    <main class="r-result" tabIndex={-1} ref={stage}>
      <h1>{say('rehearse.result')}</h1>
      <p class="r-sum">
        {say('rehearse.resultOf', { time: lengthWords(say, seconds) })}
        {rate === null ? say('rehearse.tooShort') : say('rehearse.resultRate', { n: rate })}
      </p>
      {limitSeconds !== null && (
        <p>
          {seconds > limitSeconds
            ? say('rehearse.beyond', { time: lengthWords(say, seconds - limitSeconds) })
            : say('rehearse.within', { time: lengthWords(say, limitSeconds - seconds) })}
        </p>
      )}
      <table class="r-table">
        <thead>
          <tr>
            <th scope="col">{say('rehearse.colPart')}</th>
            <th scope="col">{say('rehearse.colPlanned')}</th>
            <th scope="col">{say('rehearse.colSpent')}</th>
          </tr>
        </thead>
        <tbody>
          {sectionsOf(statement).map((section) => {
            const own = read.find(({ id }) => id === section.part.id);
            return (
              <tr key={section.part.id}>
                <th scope="row">
                  <span class="zt-cite">{partName(section.part, say)}</span>
                </th>
                <td class="zt-num">{clock(section.seconds)}</td>
                <td class="zt-num">{own ? clock(own.seconds) : say('rehearse.notRead')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="r-acts">
        {rate !== null && (
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={isUsed}
            onClick={() => writing.change({ kind: 'rate', rate })}
          >
            {say(isUsed ? 'rehearse.used' : 'rehearse.use')}
          </button>
        )}
        <button class="zt-btn" type="button" onClick={onAgain}>
          {say('rehearse.again')}
        </button>
        <button class="zt-btn" type="button" onClick={onLeave}>
          {say('rehearse.leave')}
        </button>
      </div>
    </main>
  );
}
