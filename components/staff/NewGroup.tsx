import { useRef, useState } from 'preact/hooks';
import type { CommentName, DeskComment } from '../../lib/hearing/staff/desk.ts';
import { useDeskKeys } from './keys/desk-keys.ts';
import { useStaffSay } from './staff-say.ts';

interface NewGroupProps {
  readonly comments: readonly DeskComment[];
  readonly onMake: (name: string, comments: CommentName[]) => Promise<void>;
}

/** A name for those that are picked. */
export function NewGroup({ comments, onMake }: NewGroupProps) {
  const say = useStaffSay();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Asked for by a key, it is where one goes on; by a press it is not in the way.
  useDeskKeys({ g: () => field.current?.focus() });
  const make = (event: Event) => {
    event.preventDefault();
    const names = comments.map(({ number, id }) => ({ number, commentId: id }));
    void onMake(name.trim(), names).then(() => setName(''));
  };
  return (
    <form class="staff-new" onSubmit={make}>
      <input
        class="zt-input"
        ref={field}
        aria-label={say('staff.groupName')}
        placeholder={say('staff.groupName')}
        value={name}
        maxLength={200}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button class="zt-btn" type="submit" disabled={comments.length === 0 || name.trim() === ''}>
        {say('staff.newGroup')} ({say('staff.count', { n: comments.length })})
      </button>
    </form>
  );
}
