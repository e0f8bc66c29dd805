import type { RehearsedPart } from '../../lib/statement/rehearsal.ts';
import { measuredRate, RATES } from '../../lib/statement/spoken.ts';
import type { SpeechHearing } from '../../lib/usecase/speech-hearing.ts';
import { Choices } from '../Choices.tsx';
import { Icon } from '../Icon.tsx';
import { NumberField } from './NumberField.tsx';
import type { SpeechProps } from './speech-props.ts';
import { lengthWords, useStatementSay } from './statement-say.ts';
import { TimeRuler } from './TimeRuler.tsx';

interface TimeBandProps extends SpeechProps {
  readonly rehearsed: readonly RehearsedPart[];
  readonly hearing: SpeechHearing | null;
  readonly onRehearse: () => void;
}

/** How long it takes against the limit, in words, as a ruler, and what that rests on. */
export function TimeBand(props: TimeBandProps) {
  const { statement, timing, hearing, change } = props;
  const say = useStatementSay();
  const { limitSeconds, manner } = statement;
  return (
    <section class="s-time" aria-label={say('speech.time')}>
      <div class="s-sums">
        <p class="s-sum" role="status">
          <b>{lengthWords(say, timing.seconds)}</b>
          <Against seconds={timing.seconds} limit={limitSeconds} />
        </p>
        <div class="s-rests">
          <Rate {...props} />
          {hearing?.limitSeconds == null && (
            <span class="s-set">
              {say('speech.limitBefore')}
              <NumberField
                label={say('speech.limit')}
                value={limitSeconds === null ? null : Math.round(limitSeconds / 6) / 10}
                least={0.5}
                most={120}
                optional
                onSet={(minutes) =>
                  change({ kind: 'limit', seconds: minutes === null ? null : minutes * 60 })
                }
              />
              {say('speech.limitAfter')}
            </span>
          )}
          <span class="s-set">
            {say('speech.manner')}
            <Choices
              class="zt-seg s-manner"
              label={say('speech.manner')}
              chosen={manner}
              onChoose={(chosen) => change({ kind: 'manner', manner: chosen })}
              choices={[
                { value: 'words', label: say('speech.mannerWords') },
                { value: 'number', label: say('speech.mannerNumber') },
              ]}
            />
          </span>
        </div>
      </div>
      <TimeRuler {...props} />
    </section>
  );
}

function Against({ seconds, limit }: { readonly seconds: number; readonly limit: number | null }) {
  const say = useStatementSay();
  if (limit === null) return <span class="s-free">{say('speech.noLimit')}</span>;
  const over = Math.round(seconds - limit);
  if (over <= 0)
    return <span class="s-free">{say('speech.left', { time: lengthWords(say, limit - seconds) })}</span>;
  return (
    <span class="s-over">
      <Icon name="warn" />
      {say('speech.over', { time: lengthWords(say, over) })}
    </span>
  );
}

/** Characters a minute: as set, or as measured. */
function Rate({ statement, rehearsed, change, onRehearse }: TimeBandProps) {
  const say = useStatementSay();
  const measured = measuredRate(rehearsed);
  const isOwn = measured !== null && measured === statement.rate;
  return (
    <span class="s-set">
      {say('speech.rateBefore')}
      <NumberField
        label={say('speech.rate')}
        value={statement.rate}
        least={RATES.slowest}
        most={RATES.fastest}
        onSet={(rate) => rate !== null && change({ kind: 'rate', rate })}
      />
      {say('speech.rateAfter')}
      <span aria-hidden="true">·</span>
      {isOwn ? (
        say('speech.rateOwn')
      ) : (
        <button
          class="s-link"
          type="button"
          onClick={() => (measured === null ? onRehearse() : change({ kind: 'rate', rate: measured }))}
        >
          {measured === null ? say('speech.useOwn') : say('speech.useOwnOf', { n: measured })}
        </button>
      )}
    </span>
  );
}
