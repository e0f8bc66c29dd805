import { useState } from 'preact/hooks';
import type { CommentName, DeskComment } from '../../lib/hearing/staff/desk.ts';
import { useStaffSay } from './staff-say.ts';

interface NewGroupProps {
  readonly comments: readonly DeskComment[];
  readonly onMake: (name: string, comments: CommentName[]) => Promise<void>;
}

/** A name for those that are picked. */
export function NewGroup({ comments, onMake }: NewGroupProps) {
  const say = useStaffSay();
  const [name, setName] = useState('');
  const make = (event: Event) => {
    event.preventDefault();
    const names = comments.map(({ number, id }) => ({ number, commentId: id }));
    void onMake(name.trim(), names).then(() => setName(''));
  };
  return (
    <form class="staff-new" onSubmit={make}>
      <input
        class="zt-input"
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
