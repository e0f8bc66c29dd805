import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { faultsOf, joinItem, splitItem, splitLetter, withItem } from '../../../lib/usecase/post-edit.ts';
import type { PostLetter } from '../../../lib/usecase/post-letter.ts';
import type { ClauseOption } from './ClauseChoice.tsx';
import { PostItemRow } from './PostItemRow.tsx';
import { usePostSay } from './post-say.ts';
import { WayAndDay } from './WayAndDay.tsx';

interface PostCardProps {
  readonly letter: PostLetter;
  /** Place on the table, from 1. */
  readonly number: number;
  readonly revision: OfficeRevision;
  readonly options: readonly ClauseOption[];
  /** Last day of the period, 2026-04-15. */
  readonly lastDay: string;
  readonly onChange: (...by: readonly PostLetter[]) => void;
  /** Null for the first. */
  readonly onJoin: (() => void) | null;
  readonly onAnother: () => void;
}

/** One piece of post: who, how and when, and its opinions one below the other. */
export function PostCard(props: PostCardProps) {
  const { letter, number, revision, options, lastDay, onChange, onJoin, onAnother } = props;
  const say = usePostSay();
  const { filed, items } = letter;
  const locked = filed !== null;
  const faults = faultsOf(letter);
  const head = `post-${letter.id}`;
  return (
    <article class={locked ? 'post-card is-filed' : 'post-card'} aria-labelledby={head}>
      <div class="post-card-head">
        <h2 id={head}>{say('post.letterOf', { n: number })}</h2>
        <span class="zt-hint">{letter.source || say('post.pasted')}</span>
        <span class="zt-grow" />
        {filed && (
          <span class="staff-tag">
            {say(filed.before ? 'post.before' : 'post.numbered', { number: filed.number })}
          </span>
        )}
        {filed?.before && (
          <button class="zt-btn zt-btn--quiet" type="button" onClick={onAnother}>
            {say('post.another')}
          </button>
        )}
        {!locked && onJoin && (
          <button class="zt-btn zt-btn--quiet" type="button" onClick={onJoin}>
            {say('post.joinLetter')}
          </button>
        )}
        {!locked && (
          <button class="zt-btn zt-btn--quiet" type="button" onClick={() => onChange()}>
            {say('post.remove')}
          </button>
        )}
      </div>
      {!locked && <PersonFields letter={letter} onChange={onChange} />}
      {!locked && letter.day > lastDay && <p class="zt-hint">{say('post.late')}</p>}
      <ul class="zt-plain">
        {items.map((item, at) => (
          <PostItemRow
            key={item.id}
            item={item}
            revision={revision}
            options={options}
            isFirst={at === 0}
            locked={locked}
            onChange={(change) => onChange(withItem(letter, item.id, change))}
            onJoin={() => onChange(joinItem(letter, at))}
            onCut={(offset) => onChange(splitItem(letter, item.id, { offset, draft: revision }))}
            onNewLetter={() => onChange(...splitLetter(letter, at))}
          />
        ))}
      </ul>
      {!locked && faults.length > 0 && (
        <p class="post-faults">{faults.map((fault) => say(`post.fault.${fault}`)).join(' ')}</p>
      )}
    </article>
  );
}

const texts = ['name', 'contact', 'category'] as const;
/** As long as the office keeps them (`author`). */
const longest = { name: 200, contact: 500, category: 100 } as const;

interface PersonFieldsProps {
  readonly letter: PostLetter;
  readonly onChange: (letter: PostLetter) => void;
}

function PersonFields({ letter, onChange }: PersonFieldsProps) {
  const say = usePostSay();
  return (
    <div class="post-person">
      {texts.map((field) => (
        <label key={field}>
          <span>{say(`post.${field}`)}</span>
          <input
            class="zt-input"
            value={letter[field]}
            maxLength={longest[field]}
            onInput={({ currentTarget }) => onChange({ ...letter, [field]: currentTarget.value })}
          />
        </label>
      ))}
      <WayAndDay
        value={letter}
        names={{ way: say('post.way'), day: say('post.day') }}
        dayIsMissing={letter.day === ''}
        onChange={onChange}
      />
    </div>
  );
}
