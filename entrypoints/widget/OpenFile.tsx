import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { StateCard } from '../../components/states/StateCard.tsx';
import type { PageReading } from '../../lib/usecase/ports.ts';
import { useWidgetSay } from './use-widget-say.ts';

interface OpenFileProps {
  readonly onOpen: (reading: PageReading) => void;
  readonly onClose: () => void;
}

type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly page: number; readonly of: number }
  | { readonly kind: 'failed' };

/** A file from the device, read here and nowhere else. */
export function OpenFile({ onOpen, onClose }: OpenFileProps) {
  const say = useWidgetSay();
  const [reading, setReading] = useState<Reading>({ kind: 'waiting' });
  const read = async (file: File) => {
    setReading({ kind: 'reading', page: 0, of: 0 });
    const { readDraftFile } = await import('./read-draft-file.ts');
    const opened = await readDraftFile(file, (page, of) => setReading({ kind: 'reading', page, of }));
    if (opened) onOpen(opened);
    else setReading({ kind: 'failed' });
  };
  return (
    <main class="panel-list">
      <StateCard
        icon="export"
        title={say('widget.openFile')}
        acts={
          <>
            <label class="zt-btn zt-btn--main widget-file">
              <Icon name="export" />
              {say('widget.openFile')}
              <input
                class="zt-sr"
                type="file"
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void read(file);
                }}
              />
            </label>
            <button class="zt-btn" type="button" onClick={onClose}>
              {say('widget.backToHearing')}
            </button>
          </>
        }
      >
        <p>{say('widget.fileStays')}</p>
        {reading.kind === 'reading' && (
          <p role="status">
            {reading.of > 0
              ? say('widget.readingPage', { page: reading.page, of: reading.of })
              : say('widget.reading')}
          </p>
        )}
        {reading.kind === 'failed' && (
          <div role="alert">
            <p>
              <b>{say('widget.notRead')}</b>
            </p>
            <p>{say('widget.notReadBody')}</p>
          </div>
        )}
      </StateCard>
    </main>
  );
}
