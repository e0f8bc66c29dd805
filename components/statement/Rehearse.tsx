import './rehearse.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readIn, spentInAll, spentOn } from '../../lib/statement/rehearsal.ts';
import { sectionsOf } from '../../lib/statement/sections.ts';
import { clock } from '../../lib/statement/text.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { partName } from './part-name.ts';
import { Rehearsed } from './Rehearsed.tsx';
import { useStatementSay } from './statement-say.ts';
import type { OpenStatement } from './use-statement.ts';
import { useStopwatch } from './use-stopwatch.ts';

interface RehearseProps {
  readonly open: OpenStatement;
  readonly onLeave: () => void;
}

/** 计时试讲: one part at a time, large, with the time it takes; Space starts and pauses. */
export function Rehearse({ open, onLeave }: RehearseProps) {
  const say = useStatementSay();
  const { writing } = open;
  // What is read stays as it was when the rehearsal began, whatever another window does to it.
  const [statement] = useState(writing.kept.statement);
  const watch = useStopwatch(statement);
  const [isDone, setDone] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const { rehearsal, now } = watch;
  const sections = sectionsOf(statement);
  const section = sections[rehearsal.at];
  const coming = sections[rehearsal.at + 1];
  const isLast = !coming;
  const isRunning = rehearsal.since !== null;

  useEffect(() => {
    stage.current?.focus();
    stage.current?.scrollTo?.({ top: 0 });
  }, [rehearsal.at, isDone]);

  const finish = () => {
    const read = readIn(watch.stop(), statement, now);
    if (read.length > 0) writing.keepRehearsal(read);
    setDone(true);
  };
  const leave = () => {
    if (!isDone && spentInAll(rehearsal, now) > 0) finish();
    onLeave();
  };
  const next = () => (isLast ? finish() : watch.turn(1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
    const acts: Readonly<Record<string, () => void>> = {
      Escape: leave,
      ...(isDone ? {} : { ArrowRight: next, PageDown: next, ArrowLeft: () => watch.turn(-1) }),
      ...(isDone || isButton ? {} : { ' ': watch.toggle }),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (isDone)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves, wherever the keyboard is
      <div class="r" onKeyDown={onKeyDown}>
        <Rehearsed
          stage={stage}
          statement={statement}
          rehearsal={rehearsal}
          writing={writing}
          onAgain={() => {
            watch.again();
            setDone(false);
          }}
          onLeave={leave}
        />
      </div>
    );
  const spent = spentInAll(rehearsal, now) / 1_000;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the stopwatch, wherever the keyboard is
    <div class="r" onKeyDown={onKeyDown}>
      <header class="r-top">
        <h1>{say('rehearse.title')}</h1>
        <p>{say('rehearse.part', { n: rehearsal.at + 1, all: sections.length })}</p>
        <p class="r-how">{say('rehearse.how')}</p>
        <IconButton icon="close" label={say('rehearse.leave')} onPress={leave} />
      </header>
      <Clock spent={spent} limit={statement.limitSeconds} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <main class="r-stage" tabIndex={0} ref={stage} lang="zh-CN">
        {section && (
          <>
            {section.question !== null && <p class="r-question">{section.question}</p>}
            <h2>{section.heading || partName(section.part, say)}</h2>
            {section.quote !== '' && <p class="r-quote">{section.quote}</p>}
            <p class="r-words">{section.part.text}</p>
          </>
        )}
      </main>
      <footer class="r-foot">
        <p class="r-coming">
          <span class="zt-num">
            {section &&
              say('rehearse.thisPart', {
                time: clock(spentOn(rehearsal, rehearsal.at, now) / 1_000),
                planned: clock(section.seconds),
              })}
          </span>
          <span>
            {coming ? say('rehearse.coming', { place: partName(coming.part, say) }) : say('rehearse.last')}
          </span>
        </p>
        <button class="zt-btn" type="button" disabled={rehearsal.at === 0} onClick={() => watch.turn(-1)}>
          <Icon name="left" />
          {say('rehearse.previous')}
        </button>
        <button class="zt-btn zt-btn--main r-toggle" type="button" onClick={watch.toggle}>
          <Icon name={isRunning ? 'clock' : 'play'} />
          {say(isRunning ? 'rehearse.pause' : spent === 0 ? 'rehearse.start' : 'rehearse.goOn')}
        </button>
        <button class="zt-btn" type="button" onClick={next}>
          {say(isLast ? 'rehearse.finish' : 'rehearse.next')}
          <Icon name={isLast ? 'for' : 'right'} />
        </button>
        <span class="zt-sr" role="status">
          {spent > 0 && say(isRunning ? 'rehearse.running' : 'rehearse.standing')}
        </span>
      </footer>
    </div>
  );
}

/** Elapsed, left, and a line that fills. */
function Clock({ spent, limit }: { readonly spent: number; readonly limit: number | null }) {
  const say = useStatementSay();
  const over = limit === null ? 0 : spent - limit;
  return (
    <section class={over > 0 ? 'r-clock is-over' : 'r-clock'} aria-label={say('speech.time')}>
      <p>
        <span>{say('rehearse.elapsed')}</span>
        <b class="zt-num">{clock(spent)}</b>
      </p>
      {limit !== null && (
        <p>
          <span>{say(over > 0 ? 'rehearse.over' : 'rehearse.left')}</span>
          <b class="zt-num">{clock(Math.abs(over))}</b>
        </p>
      )}
      {limit !== null && (
        <div class="zt-prog" aria-hidden="true">
          <i style={{ width: `${Math.min(100, (spent / limit) * 100)}%` }} />
        </div>
      )}
    </section>
  );
}
