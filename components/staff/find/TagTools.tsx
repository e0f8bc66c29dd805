import { useState } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import { type TagCount, tag as tagSchema } from '../../../lib/hearing/staff/tags.ts';
import { Icon } from '../../Icon.tsx';
import { useFindSay } from './find-say.ts';

interface TagToolsProps {
  readonly comments: readonly DeskComment[];
  readonly tags: readonly TagCount[];
  readonly onTag: (add: readonly string[], remove: readonly string[]) => Promise<void>;
}

/** Tags for everything that is picked: one more, or one less. */
export function TagTools({ comments, tags, onTag }: TagToolsProps) {
  const say = useFindSay();
  const [words, setWords] = useState('');
  const [bad, setBad] = useState(false);
  const own = [...new Set(comments.flatMap((each) => each.tags))].sort();
  if (comments.length === 0) return null;
  const add = (event: Event) => {
    event.preventDefault();
    const read = tagSchema.safeParse(words.trim());
    setBad(!read.success);
    if (read.success) void onTag([read.data], []).then(() => setWords(''));
  };
  return (
    <form class="staff-new tag-tools" onSubmit={add}>
      <input
        class="zt-input"
        list="tags-known"
        aria-label={say('tag.label', { n: comments.length })}
        placeholder={say('tag.label', { n: comments.length })}
        aria-invalid={bad}
        maxLength={60}
        value={words}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          setBad(false);
        }}
      />
      <datalist id="tags-known">
        {tags.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button class="zt-btn" type="submit" disabled={words.trim() === ''}>
        {say('tag.add')}
      </button>
      {own.map((tag) => (
        <button
          key={tag}
          class="zt-btn tag-off"
          type="button"
          aria-label={say('tag.remove', { tag })}
          title={say('tag.remove', { tag })}
          onClick={() => void onTag([], [tag])}
        >
          {tag}
          <Icon name="close" small />
        </button>
      ))}
      {bad && (
        <p class="zt-err" role="alert">
          {say('tag.bad')}
        </p>
      )}
    </form>
  );
}
