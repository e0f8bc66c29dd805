import { useState } from 'preact/hooks';
import type { OfficeRevision } from '../../../lib/usecase/office.ts';
import { faultsOf, joinLetters } from '../../../lib/usecase/post-edit.ts';
import type { PostGround, PostLetter } from '../../../lib/usecase/post-letter.ts';
import type { ClauseOption } from './ClauseChoice.tsx';
import { PostCard } from './PostCard.tsx';
import { usePostSay } from './post-say.ts';
import type { PostTable } from './use-post.ts';

interface PostListProps {
  readonly table: PostTable;
  readonly revision: OfficeRevision;
  readonly options: readonly ClauseOption[];
  readonly lastDay: string;
  readonly ground: (source: string) => PostGround;
  readonly onlyDoubtful: boolean;
}

/** So many letters are on screen at once. */
const pageSize = 20;

/** The letters on the table, a page at a time. */
export function PostList({ table, revision, options, lastDay, ground, onlyDoubtful }: PostListProps) {
  const say = usePostSay();
  const [from, setFrom] = useState(0);
  const [taken, setTaken] = useState<readonly PostLetter[] | null>(null);
  const all = table.letters.map((letter, at) => ({ letter, at }));
  const shown = onlyDoubtful
    ? all.filter(({ letter }) => letter.filed === null && faultsOf(letter).length > 0)
    : all;
  const start = from < shown.length ? from : 0;
  const change = (letter: PostLetter, by: readonly PostLetter[]) => {
    setTaken(by.length === 0 ? table.letters : null);
    table.change(letter.id, ...by);
  };
  const join = (at: number) => {
    const [before, letter] = [table.letters[at - 1], table.letters[at]];
    if (!before || !letter) return;
    const whole = joinLetters(before, letter, ground(before.source));
    table.put([...table.letters.slice(0, at - 1), whole, ...table.letters.slice(at + 1)]);
  };
  return (
    <div class="post-list">
      {taken && (
        <p role="status">
          {say('post.removed')}{' '}
          <button
            class="zt-btn zt-btn--quiet"
            type="button"
            onClick={() => {
              table.put(taken);
              setTaken(null);
            }}
          >
            {say('post.undo')}
          </button>
        </p>
      )}
      {shown.slice(start, start + pageSize).map(({ letter, at }) => (
        <PostCard
          key={letter.id}
          letter={letter}
          number={at + 1}
          revision={revision}
          options={options}
          lastDay={lastDay}
          onChange={(...by) => change(letter, by)}
          onJoin={at > 0 && table.letters[at - 1]?.filed === null ? () => join(at) : null}
          onAnother={() => change(letter, [{ ...letter, copy: letter.copy + 1, filed: null }])}
        />
      ))}
      {shown.length > pageSize && (
        <nav class="post-pages" aria-label={say('post.title')}>
          <button
            class="zt-btn"
            type="button"
            disabled={start === 0}
            onClick={() => setFrom(Math.max(0, start - pageSize))}
          >
            {say('post.previous')}
          </button>
          <span class="zt-num">
            {say('post.page', { a: start + 1, b: Math.min(shown.length, start + pageSize), n: shown.length })}
          </span>
          <button
            class="zt-btn"
            type="button"
            disabled={start + pageSize >= shown.length}
            onClick={() => setFrom(start + pageSize)}
          >
            {say('post.next')}
          </button>
        </nav>
      )}
    </div>
  );
}
