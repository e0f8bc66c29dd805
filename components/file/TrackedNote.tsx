import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { useReadingSay } from '../reading/reading-say.ts';

/** The file has tracked changes: which text this is, and the way to see both. Null until both are kept. */
export function TrackedNote({ onCompare }: { readonly onCompare: (() => void) | null }) {
  const say = useReadingSay();
  return (
    <Note icon="info">
      <p>{say('file.tracked')}</p>
      {onCompare && (
        <div class="zt-row note-acts">
          <span>{say('file.trackedBoth')}</span>
          <button class="zt-btn" type="button" onClick={onCompare}>
            <Icon name="compare" />
            {say('file.trackedCompare')}
          </button>
        </div>
      )}
    </Note>
  );
}
