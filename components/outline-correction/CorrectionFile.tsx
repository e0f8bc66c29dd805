import { useRef } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import { longestFile, readCorrectionFile, writeCorrectionFile } from '../../lib/usecase/correction-file.ts';
import { offerFile } from '../offer-file.ts';
import { useSay } from '../say.tsx';
import { useOutlined } from './use-corrected.ts';
import type { Correcting } from './use-correcting.ts';

interface CorrectionFileProps {
  readonly revision: Revision;
  readonly correcting: Correcting;
  readonly onDone: () => void;
}

/** Undo, start anew, give to others and take from them. */
export function CorrectionFile({ revision, correcting, onDone }: CorrectionFileProps) {
  const say = useSay();
  const outlined = useOutlined(revision.id);
  const input = useRef<HTMLInputElement>(null);
  const n = outlined?.corrections.length ?? 0;
  const asRecognised = outlined && { ...revision, text: outlined.text, tree: outlined.recognised };
  const take = async (file: File | undefined) => {
    if (!file || !asRecognised) return;
    // A unit of the text is one byte at least, four at most.
    const read = readCorrectionFile(file.size > 4 * longestFile ? '' : await file.text(), asRecognised);
    if (read.kind === 'read') return correcting.addAll(read.corrections);
    if (read.kind === 'other-text') return correcting.tell(say('correct.otherText', { title: read.title }));
    correcting.tell(say(read.kind === 'newer' ? 'correct.newer' : 'correct.noFile'));
  };
  const give = () => {
    if (!asRecognised || !outlined) return;
    offerFile(`${say('correct.file')}.json`, writeCorrectionFile(asRecognised, outlined.corrections));
  };
  return (
    <>
      <p class="state-quiet">{n === 0 ? say('correct.none') : say('correct.count', { n })}</p>
      <div class="zt-row correction-acts">
        <button class="zt-btn" type="button" onClick={() => void correcting.undo()}>
          {say('common.undo')}
        </button>
        <button class="zt-btn" type="button" disabled={n === 0} onClick={() => void correcting.reset()}>
          {say('correct.reset')}
        </button>
        <button class="zt-btn" type="button" disabled={n === 0} onClick={give}>
          {say('correct.save')}
        </button>
        <button class="zt-btn" type="button" onClick={() => input.current?.click()}>
          {say('correct.take')}
        </button>
        <button class="zt-btn" type="button" onClick={onDone}>
          {say('common.done')}
        </button>
      </div>
      <input
        class="zt-sr"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={say('correct.take')}
        ref={input}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
