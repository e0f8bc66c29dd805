import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { useMoreSay } from '../more-say.ts';
import { useSay } from '../say.tsx';

/** A press whose result could not be kept: what is on the disk is what was there before. */
export function NotKept({ trouble, onSeen }: { readonly trouble: Trouble; readonly onSeen: () => void }) {
  const say = useMoreSay();
  const common = useSay();
  return (
    <div class="toast" role="alert">
      <Icon name="error" />
      <span class="zt-grow">{say(trouble === 'full' ? 'keep.full' : 'keep.failed')}</span>
      <IconButton icon="close" label={common('common.close')} onPress={onSeen} />
    </div>
  );
}
