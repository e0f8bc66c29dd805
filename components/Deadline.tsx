import { useState } from 'preact/hooks';
import type { Draft, Revision } from '../lib/comment/revision.ts';
import type { Hearing } from '../lib/hearing/protocol/hearing.ts';
import { dayNumber, dayWords, endOf, endWords, foreignZone } from '../lib/i18n/times.ts';
import { DayRuler } from './DayRuler.tsx';
import type { DeadlineActsProps } from './deadline/DeadlineActs.tsx';
import { Icon } from './Icon.tsx';
import { later } from './Later.tsx';
import { usePorts } from './ports.ts';
import { useVoice } from './say.tsx';
import { useSetting } from './use-store.ts';

const DeadlineActs = later(async () => (await import('./deadline/DeadlineActs.tsx')).DeadlineActs);
const FromNotice = later(async () => (await import('./deadline/FromNotice.tsx')).FromNotice);

interface DeadlineProps {
  readonly draft: Draft;
  readonly hearing: Hearing | null;
  /** What may tell the day, and what a reminder leads back to; left out where there is no room for either. */
  readonly revision?: Revision;
}

/** Until when: from the hearing, else from the person, else from a notice on the page, else a question. Days of the hearing's own place. */
export function Deadline({ draft, hearing, revision }: DeadlineProps) {
  const own = useSetting(deadlineKey(draft.id));
  const { store } = usePorts();
  const [changing, setChanging] = useState(false);
  if (hearing) {
    return (
      <Until
        opensAt={Date.parse(hearing.period.opensAt)}
        closesAt={Date.parse(hearing.period.closesAt)}
        timeZone={hearing.timeZone}
        {...(revision ? { acts: { draft, address: addressOf(revision) } } : {})}
      />
    );
  }
  const closesAt = own === null ? Number.NaN : Date.parse(`${own}T24:00:00`);
  const known = own !== null && !Number.isNaN(closesAt);
  if (changing) return <DeadlineField draft={draft} own={own ?? ''} onDone={() => setChanging(false)} />;
  const acts = revision ? { acts: { draft, address: addressOf(revision) } } : {};
  return (
    <>
      {known && <Until opensAt={null} closesAt={closesAt} {...acts} />}
      {!known && revision && (
        <FromNotice
          revision={revision}
          onUse={(day) => void store.settings.set(deadlineKey(draft.id), day)}
        />
      )}
      <AskDeadline known={known} onPress={() => setChanging(true)} />
    </>
  );
}

function addressOf({ source }: Revision): string | null {
  return source.kind === 'page' ? source.address : null;
}

export const deadlineKey = (draftId: string) => `deadline:${draftId}`;

interface UntilProps {
  /** Milliseconds since 1970; null where only the end is known. */
  readonly opensAt: number | null;
  readonly closesAt: number;
  readonly timeZone?: string;
  readonly acts?: Pick<DeadlineActsProps, 'draft' | 'address'>;
}

/** Days left at which the person is warned. */
const soon = 3;

function Until({ opensAt, closesAt, timeZone, acts }: UntilProps) {
  const [more, setMore] = useState(false);
  const { language, say } = useVoice();
  const now = usePorts().surroundings.now();
  const left = dayNumber(closesAt - 1, timeZone) - dayNumber(now, timeZone);
  const end = endOf(closesAt, language, timeZone);
  const zone = timeZone ? foreignZone(timeZone, language, closesAt) : null;
  const when = endWords(closesAt, language, timeZone);
  const closed = now >= closesAt;
  const words = closed
    ? say('deadline.closed', { date: end.date })
    : opensAt !== null && now < opensAt
      ? say('deadline.notOpen', { date: dayWords(opensAt, language, timeZone) })
      : left === 0
        ? say('deadline.today', { time: end.time })
        : say('deadline.left', { n: left });
  return (
    <div class={!closed && left <= soon ? 'panel-deadline panel-deadline--soon' : 'panel-deadline'}>
      <div class="zt-row zt-row--between">
        <span class="zt-row">
          <Icon name="clock" />
          <b>{words}</b>
          {!closed && acts && (
            <button
              class="zt-ib deadline-more"
              type="button"
              aria-expanded={more}
              aria-label={say('deadline.more')}
              title={say('deadline.more')}
              onClick={() => setMore(!more)}
            >
              <Icon name="down" small />
            </button>
          )}
        </span>
        {!closed && <span class="zt-num">{zone ? say('deadline.zone', { when, zone }) : when}</span>}
      </div>
      {opensAt !== null && (
        <DayRuler
          first={dayNumber(opensAt, timeZone)}
          last={dayNumber(closesAt - 1, timeZone)}
          today={dayNumber(now, timeZone)}
        />
      )}
      {more && acts && <DeadlineActs {...acts} closesAt={closesAt} timeZone={timeZone} />}
    </div>
  );
}

function AskDeadline({ known, onPress }: { readonly known: boolean; readonly onPress: () => void }) {
  const { say } = useVoice();
  return (
    <button class="zt-btn zt-btn--quiet panel-ask-deadline" type="button" onClick={onPress}>
      <Icon name="clock" small />
      {say(known ? 'deadline.change' : 'deadline.unknown')}
    </button>
  );
}

interface DeadlineFieldProps {
  readonly draft: Draft;
  /** `2026-04-01`, or nothing. */
  readonly own: string;
  readonly onDone: () => void;
}

function DeadlineField({ draft, own, onDone }: DeadlineFieldProps) {
  const { say } = useVoice();
  const { store } = usePorts();
  const keep = (day: string) => {
    const key = deadlineKey(draft.id);
    void (day === '' ? store.settings.remove(key) : store.settings.set(key, day)).then(onDone);
  };
  return (
    <label class="panel-deadline-field">
      <span>{say('deadline.label')}</span>
      <input
        class="zt-input"
        type="date"
        value={own}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
    </label>
  );
}
