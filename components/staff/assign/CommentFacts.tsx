import { useState } from 'preact/hooks';
import type { DeskComment } from '../../../lib/hearing/staff/desk.ts';
import { useStaffSay } from '../staff-say.ts';
import { useAssignSay } from './assign-say.ts';
import { useDeskActs } from './desk-acts.ts';

/** Under what was proposed: whether the new draft has it, as a question to be answered by a person. */
export function TakenUpNote({ comment }: { readonly comment: DeskComment }) {
  const say = useAssignSay();
  const found = useDeskActs().takenUp(comment);
  if (found === null) return null;
  const { how, citation } = found;
  return (
    <span class="staff-taken">
      <b>{say(`adopt.${how}`)}</b> {citation === '' ? say('adopt.gone') : say('adopt.where', { citation })}
    </span>
  );
}

/** 本人否认, where it was noted: and taken back where that was a mistake. */
export function Disowned({ comment: { disowned, number } }: { readonly comment: DeskComment }) {
  const say = useAssignSay();
  const staff = useStaffSay();
  const { undoDisown } = useDeskActs();
  if (!disowned) return null;
  return (
    <>
      <span class="staff-tag">{staff('staff.disowned')}</span>
      {undoDisown && (
        <button class="zt-btn zt-btn--quiet staff-see" type="button" onClick={() => void undoDisown(number)}>
          {say('disown.undo')}
        </button>
      )}
    </>
  );
}

/** The way to note it: beside the name, once somebody has looked whose it is said to be. */
export function Disowning({ comment }: { readonly comment: DeskComment }) {
  const say = useAssignSay();
  const { disown } = useDeskActs();
  const [how, setHow] = useState<string | null>(null);
  const { number, disowned } = comment;
  if (disown === null || disowned) return null;
  if (how === null) {
    return (
      <button class="zt-btn zt-btn--quiet staff-see" type="button" onClick={() => setHow('')}>
        {say('disown.open')}
      </button>
    );
  }
  return (
    <form
      class="staff-disown"
      aria-label={say('disown.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void disown(number, how.trim()).then(() => setHow(null));
      }}
    >
      <label for={`disown-${comment.id}`}>{say('disown.how')}</label>
      <input
        class="zt-input"
        id={`disown-${comment.id}`}
        maxLength={1000}
        value={how}
        aria-describedby={`disown-why-${comment.id}`}
        onInput={({ currentTarget }) => setHow(currentTarget.value)}
      />
      <button class="zt-btn" type="submit" disabled={how.trim() === ''}>
        {say('disown.record')}
      </button>
      <p class="zt-hint" id={`disown-why-${comment.id}`}>
        {say('disown.howWhy')}
      </p>
    </form>
  );
}
