import { rulerOf } from '../../lib/statement/ruler.ts';
import { clock } from '../../lib/statement/text.ts';
import { partName, shortPlaceOf } from './part-name.ts';
import type { SpeechProps } from './speech-props.ts';
import { lengthWords, useStatementSay } from './statement-say.ts';

/** 时间尺: a block for each part, the limit as a line, what goes beyond it hatched. */
export function TimeRuler({ statement, timing, comments, on, onTurn }: SpeechProps) {
  const say = useStatementSay();
  const { limitSeconds, parts } = statement;
  const { end, ticks } = rulerOf(timing, limitSeconds);
  const share = (seconds: number) => `${(seconds / end) * 100}%`;
  const time = lengthWords(say, timing.seconds);
  const name =
    limitSeconds === null
      ? say('speech.rulerFree', { time })
      : say('speech.ruler', { limit: lengthWords(say, limitSeconds), time });
  // The order list says the same to keyboard and reader, a part at a time: the ruler is a picture to them.
  const press = ({ target }: MouseEvent) => {
    const block = target instanceof HTMLElement ? target.dataset.part : undefined;
    if (block) onTurn(block);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every block is an item of the list below
    <div class="s-ruler" role="img" aria-label={name} onClick={press}>
      {timing.parts.map(({ id, from, seconds }, at) => {
        const part = parts[at];
        if (!part) return null;
        const comment = comments.get(id);
        const words = comment ? shortPlaceOf(comment) : '';
        const kind = part.kind === 'comment' ? '' : ' is-io';
        return (
          <span
            key={id}
            class={`s-block${kind}${id === on ? ' is-on' : ''}`}
            style={{ left: share(from), width: `calc(${share(seconds)} + 1px)` }}
            data-part={id}
            title={`${partName(part, say)} ${clock(seconds)}`}
          >
            <span>{words || partName(part, say)}</span>
          </span>
        );
      })}
      {limitSeconds !== null && timing.over >= 0.5 && (
        <i class="s-excess" style={{ left: share(limitSeconds), width: share(timing.over) }} />
      )}
      {ticks.map(({ at, named }) => (
        <i key={at} class="s-tick" style={{ left: share(at) }}>
          {named && isClear(at, limitSeconds, end) && <span class={edgeOf(at, end)}>{clock(at)}</span>}
        </i>
      ))}
      {limitSeconds !== null && (
        <>
          <i class="s-tick is-limit" style={{ left: share(limitSeconds) }}>
            <span class={edgeOf(limitSeconds, end)}>
              {say('speech.rulerLimit', { t: clock(limitSeconds) })}
            </span>
          </i>
          <i class="s-limit" style={{ left: share(limitSeconds) }} />
        </>
      )}
    </div>
  );
}

/** The limit's own words need room on both sides. */
function isClear(at: number, limit: number | null, end: number): boolean {
  return limit === null || Math.abs(at - limit) > end * 0.12;
}

/** Words at the ends of the ruler stay inside it. */
function edgeOf(at: number, end: number): string {
  if (at === 0) return 'is-first';
  return at > end * 0.94 ? 'is-last' : '';
}
