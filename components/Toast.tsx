import { useEffect } from 'preact/hooks';
import { undoTime } from '../lib/comment/states.ts';
import { Icon } from './Icon.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';
import type { Desk } from './use-desk.ts';

/** Deleted, with a way back for ten seconds. */
export function Toast({ desk }: { readonly desk: Desk }) {
  const say = useSay();
  const { surroundings } = usePorts();
  const { deleted } = desk;
  useEffect(() => (deleted ? surroundings.after(undoTime, desk.forget) : undefined), [deleted, surroundings]);
  if (!deleted) return null;
  return (
    <div class="toast" role="status">
      <Icon name="trash" />
      <span class="zt-grow">{say('panel.deleted')}</span>
      <button class="zt-btn" type="button" onClick={desk.undo}>
        {say('common.undo')}
      </button>
    </div>
  );
}
