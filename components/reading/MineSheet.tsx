import { CommentList } from '../CommentList.tsx';
import { IconButton } from '../IconButton.tsx';
import { PanelFoot } from '../PanelFoot.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { PanelNotes } from '../states/PanelNotes.tsx';
import { useReadingSay } from './use-reading-say.ts';

/** What the person has said so far, and the way to the review. */
export function MineSheet({ onClose, ...panel }: PanelViewProps & { readonly onClose: () => void }) {
  const say = useReadingSay();
  return (
    <>
      <header class="reading-sheet-head">
        <h2>{say('reading.mine')}</h2>
        <IconButton icon="close" label={say('reading.close')} onPress={onClose} />
      </header>
      <div class="panel-list">
        <PanelNotes {...panel} />
        {panel.comments.length === 0 ? (
          <p class="reading-none">{say('reading.hint')}</p>
        ) : (
          <CommentList {...panel} />
        )}
      </div>
      <PanelFoot {...panel} />
    </>
  );
}
