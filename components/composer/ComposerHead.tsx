import type { Comment } from '../../lib/comment/comment.ts';
import type { SaveState } from '../../lib/usecase/autosave.ts';
import { useComposeSay } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';

interface ComposerHeadProps {
  readonly comment: Comment;
  readonly saving: SaveState;
  readonly onBack: () => void;
  readonly onClose: (() => void) | null;
}

export function ComposerHead({ comment, saving, onBack, onClose }: ComposerHeadProps) {
  const say = useComposeSay();
  return (
    <>
      <header class="composer-head">
        <IconButton icon="left" label={say('compose.back')} onPress={onBack} />
        <h1>{say('compose.title')}</h1>
        <span class="zt-grow" />
        <SaveWord saving={saving} ready={comment.state === 'ready'} />
        {onClose && <IconButton icon="close" label={say('common.close')} onPress={onClose} />}
      </header>
      <div class="zt-ww composer-ww" />
    </>
  );
}

/** Where the words are. Seen, not spoken: speech comes once, after the last key. */
function SaveWord({ saving, ready }: { readonly saving: SaveState; readonly ready: boolean }) {
  const say = useComposeSay();
  if (saving.kind === 'failed') {
    return (
      <span class="zt-state zt-state--error">
        <Icon name="error" />
        {say('save.failed')}
      </span>
    );
  }
  if (saving.kind === 'waiting') return <span class="zt-state">{say('save.saving')}</span>;
  if (saving.kind === 'still' && !ready) return null;
  return (
    <span class={ready ? 'zt-state zt-state--ok' : 'zt-state'}>
      <Icon name="device" />
      {say(ready ? 'save.saved' : 'save.unfinished')}
    </span>
  );
}
