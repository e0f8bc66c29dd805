import type { StatementChange } from '../../lib/statement/change.ts';
import type { Statement } from '../../lib/statement/statement.ts';
import { type Cut, cutsFor, timingOf } from '../../lib/statement/timing.ts';
import { Icon } from '../Icon.tsx';
import { partName } from './part-name.ts';
import { lengthWords, type StatementSay, useStatementSay } from './statement-say.ts';

interface CutsProps {
  readonly statement: Statement;
  readonly change: (change: StatementChange) => void;
  readonly onTakeOut: (ids: readonly string[]) => void;
}

/** Too long: by how much, and two concrete ways to be shorter. */
export function Cuts({ statement, change, onTakeOut }: CutsProps) {
  const say = useStatementSay();
  const { over } = timingOf(statement);
  const cuts = cutsFor(statement);
  if (Math.round(over) < 1) return null;
  const writing = cuts.find(({ kind }) => kind === 'in-writing');
  const numbers = cuts.find(({ kind }) => kind === 'quotes-by-number');
  return (
    <div class="zt-note zt-note--warn s-cuts">
      <Icon name="warn" />
      <div>
        <p>
          <strong>{say('speech.overTitle', { time: lengthWords(say, over) })}</strong>
          {writing && inWritingWords(writing, statement, say)}
          {numbers && say('speech.overNumbers', { time: lengthWords(say, numbers.saves) })}
        </p>
        <div class="s-cut-acts">
          {writing && (
            <button class="zt-btn" type="button" onClick={() => onTakeOut(writing.ids)}>
              {writing.ids.length === 1
                ? say('speech.cut', { place: placeOf(writing, statement, say) })
                : say('speech.cutMany', { n: writing.ids.length })}
            </button>
          )}
          {numbers && (
            <button class="zt-btn" type="button" onClick={() => change({ kind: 'manner', manner: 'number' })}>
              {say('speech.cutNumbers')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function inWritingWords(cut: Cut, statement: Statement, say: StatementSay): string {
  const { ids } = cut;
  if (ids.length > 1) return say('speech.overMany', { n: ids.length });
  const place = placeOf(cut, statement, say);
  return say(ids[0] === shortest(statement) ? 'speech.overShortest' : 'speech.overOne', { place });
}

function placeOf({ ids }: Cut, { parts }: Statement, say: StatementSay): string {
  const part = parts.find(({ id }) => id === ids[0]);
  return part ? partName(part, say) : '';
}

/** Id of the comment that takes least time. */
function shortest(statement: Statement): string | null {
  const comments = new Set(statement.parts.filter(({ kind }) => kind === 'comment').map(({ id }) => id));
  const timed = timingOf(statement).parts.filter(({ id }) => comments.has(id));
  return timed.toSorted((a, b) => a.seconds - b.seconds)[0]?.id ?? null;
}
