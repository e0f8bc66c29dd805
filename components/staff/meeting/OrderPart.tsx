import { useState } from 'preact/hooks';
import { minutesUntil, moved, takeTurns } from '../../../lib/hearing/meeting/running-order.ts';
import { may } from '../../../lib/hearing/staff/roles.ts';
import { timeWords } from '../../../lib/i18n/times.ts';
import { useAnnounce } from '../../Announcer.tsx';
import { Icon } from '../../Icon.tsx';
import { IconButton } from '../../IconButton.tsx';
import { Stance } from '../../Stance.tsx';
import { heldWords } from './CalendarPart.tsx';
import { useKitVoice } from './kit-say.ts';
import type { PartProps } from './MeetingSection.tsx';
import { TroubleLine, useActing } from './use-acting.tsx';
import { useDragging } from './use-dragging.ts';
import { speakersInOrder } from './use-kit.ts';

/** 发言顺序: moved by key, by button or by dragging; told when it is saved, and printed. */
export function OrderPart({ kit, role }: PartProps) {
  const { language, say } = useKitVoice();
  const announce = useAnnounce();
  const { set, hearing, calls } = kit;
  const speakers = speakersInOrder(kit.registrations);
  const stored = speakers.map(({ number }) => number);
  const unplaced = speakers.some(({ order }) => order === null);
  const base = stored.join(' ');
  // What was moved here holds until another order is stored, by whomever.
  const [own, setOwn] = useState({ base, order: stored });
  const order = own.base === base ? own.order : stored;
  const setOrder = (next: readonly string[]) => setOwn({ base, order: [...next] });
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { act, busy, trouble } = useActing(kit);
  const mayArrange = may(role, 'arrange');
  const move = (from: number, to: number) => {
    const number = order[from];
    if (number === undefined || to < 0 || to >= order.length) return;
    setOrder(moved(order, from, to));
    announce(say('kit.orderMoved', { number, n: to + 1 }));
  };
  const drag = useDragging(move);
  const nameAll = async () => {
    for (const number of order) {
      const answer = await calls.person(number);
      if (answer.ok) setNames((all) => new Map(all).set(number, nameIn(answer.value.answers)));
    }
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || event.isComposing) return;
    event.preventDefault();
    move(at, at + by);
  };
  if (speakers.length === 0) return <p class="zt-hint">{say('kit.orderNone')}</p>;
  const changed = unplaced || order.join(' ') !== base;
  const timeAt = (at: number) =>
    timeWords(Date.parse(set.at) + minutesUntil(at + 1, set.minutes) * 60_000, language, hearing.timeZone);
  return (
    <>
      <div class="kit-tools zt-noprint">
        <p class="zt-hint zt-grow">{say('kit.orderWhy', { minutes: set.minutes, start: timeAt(0) })}</p>
        {mayArrange && (
          <button
            class="zt-btn"
            type="button"
            title={say('kit.orderRule')}
            onClick={() => setOrder(takeTurns(applied(kit.registrations, stored)))}
          >
            {say('kit.orderPropose')}
          </button>
        )}
        {may(role, 'look') && (
          <button class="zt-btn" type="button" title={say('kit.namesWhy')} onClick={() => void nameAll()}>
            {say('kit.names')}
          </button>
        )}
        <button class="zt-btn" type="button" onClick={() => print()}>
          <Icon name="print" />
          {say('kit.print')}
        </button>
      </div>
      <h2 class="kit-print" lang="zh-CN">
        {hearing.title} · {say('kit.part.order')}
        <small>{heldWords(kit, language, say)}</small>
      </h2>
      <ol class="zt-plain kit-order">
        {order.map((number, at) => {
          const speaker = speakers.find((each) => each.number === number);
          return (
            <li
              key={number}
              class={drag.over === at ? 'is-over' : undefined}
              {...(mayArrange ? drag.of(at) : {})}
            >
              {mayArrange && (
                <button
                  class="zt-ib kit-grip zt-noprint"
                  type="button"
                  aria-label={say('kit.grip', { number, n: at + 1 })}
                  title={say('kit.gripWhy')}
                  onKeyDown={(event) => onKeyDown(event, at)}
                >
                  <Icon name="grip" />
                </button>
              )}
              <b class="zt-num">{at + 1}</b>
              <span class="zt-num">{timeAt(at)}</span>
              <span>
                {names.get(number) ?? Object.values(speaker?.person ?? {})[0]}{' '}
                <small class="zt-num">{number}</small>
              </span>
              <span>{speaker && speaker.view !== null && <Stance stance={speaker.view} />}</span>
              <span class="kit-points" lang="zh-CN">
                {speaker?.points}
              </span>
              {mayArrange && (
                <span class="zt-noprint kit-moves">
                  <IconButton
                    icon="up"
                    label={say('kit.up', { number })}
                    disabled={at === 0}
                    onPress={() => move(at, at - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={say('kit.down', { number })}
                    disabled={at === order.length - 1}
                    onPress={() => move(at, at + 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {mayArrange && (
        <div class="kit-confirm zt-noprint">
          <button
            class="zt-btn zt-btn--main"
            type="button"
            disabled={busy || !changed}
            onClick={() => void act(() => calls.order(order))}
          >
            {say('kit.orderSave')}
          </button>
          <span role="status">{changed && say('kit.orderUnsaved')}</span>
        </div>
      )}
      <TroubleLine trouble={trouble} />
    </>
  );
}

/** The speakers as they applied: the list comes in that order. */
function applied(all: PartProps['kit']['registrations'], numbers: readonly string[]) {
  return all.filter(({ number }) => numbers.includes(number));
}

/** The form is each hearing's own: a name is called so; else the first thing that was asked. */
export function nameIn(answers: Readonly<Record<string, string>>): string {
  return answers.name ?? Object.values(answers)[0] ?? '';
}
