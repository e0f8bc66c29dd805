import type { RefObject } from 'preact';
import { channelKind } from '../../../lib/hearing/dossier.ts';
import { stance } from '../../../lib/hearing/protocol/packet.ts';
import { decisionState } from '../../../lib/hearing/staff/desk.ts';
import type { TagCount } from '../../../lib/hearing/staff/tags.ts';
import { isWanted, type Wanted } from '../../../lib/usecase/find-comments.ts';
import { useSay } from '../../say.tsx';
import { channelWords, usePictureSay } from '../picture/picture-say.ts';
import { useStaffSay } from '../staff-say.ts';
import { useFindSay } from './find-say.ts';

interface FindBarProps {
  readonly wanted: Wanted;
  readonly tags: readonly TagCount[];
  /** The clause that is open, for “only here”. */
  readonly clause: { readonly eId: string; readonly words: string } | null;
  readonly total: number | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onWanted: (wanted: Wanted) => void;
}

const states = ['open', ...decisionState.options] as const;

/** What comments are looked for: words, stance, progress, tag, channel; in all clauses or in one. */
export function FindBar({ wanted, tags, clause, total, field, onWanted }: FindBarProps) {
  const say = useFindSay();
  const common = useSay();
  const staff = useStaffSay();
  const picture = usePictureSay();
  const set = (change: Partial<Record<keyof Wanted, string | undefined>>) =>
    onWanted(withOut({ ...wanted, ...change }));
  return (
    <search class="find-bar" aria-label={say('find.label')}>
      <input
        class="zt-input find-words"
        type="search"
        ref={field}
        aria-label={say('find.words')}
        placeholder={`${say('find.words')}　/`}
        maxLength={200}
        value={wanted.words ?? ''}
        onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      <Choice
        name="stance"
        value={wanted.stance}
        options={stance.options.map((value) => ({ value, words: common(`stance.${value}`) }))}
        onChoose={(value) => set({ stance: value })}
      />
      <Choice
        name="state"
        value={wanted.state}
        options={states.map((value) => ({ value, words: staff(`staff.state.${value}`) }))}
        onChoose={(value) => set({ state: value })}
      />
      <Choice
        name="tag"
        value={wanted.tag}
        options={tags.map(({ tag, comments }) => ({ value: tag, words: `${tag} ${comments}` }))}
        onChoose={(value) => set({ tag: value })}
      />
      <Choice
        name="channel"
        value={wanted.channel}
        options={channelKind.options.map((value) => ({ value, words: channelWords(picture, value) }))}
        onChoose={(value) => set({ channel: value })}
      />
      {isWanted(wanted) && (
        <>
          {clause && (
            <label class="zt-check">
              <input
                type="checkbox"
                checked={wanted.clause !== undefined}
                onChange={({ currentTarget }) =>
                  set({ clause: currentTarget.checked ? clause.eId : undefined })
                }
              />
              {say('find.here', { clause: clause.words })}
            </label>
          )}
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onWanted({})}>
            {say('find.clear')}
          </button>
        </>
      )}
      <span class="find-total" role="status">
        {total !== null && isWanted(wanted) && say('find.found', { n: total })}
      </span>
    </search>
  );
}

/** Nothing is asked of what is undefined. The values come from lists of their own kind. */
function withOut(wanted: Partial<Record<keyof Wanted, string | undefined>>): Wanted {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

interface ChoiceProps {
  readonly name: 'stance' | 'state' | 'tag' | 'channel';
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ name, value = '', options, onChoose }: ChoiceProps) {
  const say = useFindSay();
  return (
    <select
      class="zt-input"
      aria-label={say(`find.${name}`)}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{say(`find.any.${name}`)}</option>
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.words}
        </option>
      ))}
    </select>
  );
}
