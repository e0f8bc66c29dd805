import { useEffect } from 'preact/hooks';
import { undoTime } from '../../lib/comment/states.ts';
import type { TakenPart } from '../../lib/statement/change.ts';
import { Icon } from '../Icon.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { useStatementSay } from './statement-say.ts';

/** What was taken out of the speech just now. */
export interface Taken {
  readonly parts: readonly TakenPart[];
  /** The first of them. */
  readonly place: string;
}

interface TakenToastProps {
  readonly taken: Taken | null;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

/** Taken out, with a way back for ten seconds. */
export function TakenToast({ taken, onUndo, onForget }: TakenToastProps) {
  const say = useStatementSay();
  const common = useSay();
  const { surroundings } = usePorts();
  useEffect(() => (taken ? surroundings.after(undoTime, onForget) : undefined), [taken, surroundings]);
  return (
    <div class="s-toast" role="status">
      {taken && (
        <>
          <Icon name="undo" />
          <span class="zt-grow">
            {taken.parts.length === 1
              ? say('speech.taken', { place: taken.place })
              : say('speech.takenMany', { n: taken.parts.length })}
          </span>
          <button class="zt-btn" type="button" onClick={onUndo}>
            {common('common.undo')}
          </button>
        </>
      )}
    </div>
  );
}
