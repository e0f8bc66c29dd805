import { useComposeSay } from '../compose-say.ts';
import { IconButton } from '../IconButton.tsx';

interface ComposerFootProps {
  /** Errors are shown: the way out is keeping it as a draft. */
  readonly unfinished: boolean;
  readonly onDelete: (() => void) | null;
  readonly onKeep: () => void;
  readonly onNext: (() => void) | null;
  readonly onDone: () => void;
}

export function ComposerFoot({ unfinished, onDelete, onKeep, onNext, onDone }: ComposerFootProps) {
  const say = useComposeSay();
  return (
    <footer class="composer-foot">
      {onDelete && <IconButton icon="trash" label={say('compose.delete')} onPress={onDelete} />}
      <button class="zt-btn" type="button" onClick={unfinished ? onKeep : (onNext ?? onKeep)}>
        {say(unfinished || !onNext ? 'compose.keep' : 'common.next')}
      </button>
      <button class="zt-btn zt-btn--main" type="button" onClick={onDone}>
        {say('common.done')}
      </button>
    </footer>
  );
}
