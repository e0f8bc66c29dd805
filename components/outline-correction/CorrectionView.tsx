import '../styles/correction.css';
import { Note } from '../Note.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { CorrectionFile } from './CorrectionFile.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { DraftLanguage } from './DraftLanguage.tsx';
import { useCorrecting } from './use-correcting.ts';

interface CorrectionViewProps extends PanelViewProps {
  readonly onDone: () => void;
}

/** Every clause of the outline, to be joined, split, raised, lowered or taken out, by mouse and by keyboard. */
export function CorrectionView({ revision, onDone }: CorrectionViewProps) {
  const say = useSay();
  const { page } = usePorts();
  const correcting = useCorrecting(revision);
  return (
    <section class="correction" aria-labelledby="correction-title">
      <h2 class="panel-chapter" id="correction-title">
        {say('correct.title')}
      </h2>
      <p class="state-quiet">{say('correct.intro')}</p>
      <p class="state-quiet">{say('correct.keys')}</p>
      <DraftLanguage revision={revision} correcting={correcting} />
      <CorrectionFile revision={revision} correcting={correcting} onDone={onDone} />
      {correcting.told.length > 0 && (
        <Note icon="info">
          {correcting.told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
      <CorrectionList revision={revision} correcting={correcting} onLook={page.goTo} />
    </section>
  );
}
