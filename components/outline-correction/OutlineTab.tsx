import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { later } from '../Later.tsx';
import { Outline } from '../Outline.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

const CorrectionView = later(async () => (await import('./CorrectionView.tsx')).CorrectionView);

/** The contents, and the way to correct them where they are our own reading. */
export function OutlineTab(props: PanelViewProps) {
  const say = useSay();
  const { page } = usePorts();
  const [correcting, setCorrecting] = useState(false);
  if (correcting) return <CorrectionView {...props} onDone={() => setCorrecting(false)} />;
  return (
    <>
      <Outline {...props} />
      {page.correct && (
        <button class="zt-btn zt-btn--quiet outline-whole" type="button" onClick={() => setCorrecting(true)}>
          <Icon name="list" small />
          {say('correct.open')}
        </button>
      )}
    </>
  );
}
