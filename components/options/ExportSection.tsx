import { useState } from 'preact/hooks';
import { exportEverything } from '../../lib/usecase/own-data.ts';
import { Icon } from '../Icon.tsx';
import { useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';
import { saveFile } from '../save-file.ts';
import { sizeWords } from '../size-words.ts';
import { Passphrase } from './Passphrase.tsx';

/** Everything as one file, under a passphrase where the person sets one. */
export function ExportSection() {
  const say = useOwnSay();
  const { store, surroundings } = usePorts();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const give = async () => {
    setBusy(true);
    setSaid(say('data.exporting'));
    try {
      const madeAt = surroundings.now();
      const { text, comments, damaged } = await exportEverything(store, {
        madeAt,
        passphrase: passphrase === '' ? null : passphrase,
      });
      const file = new Blob([text], { type: 'application/json' });
      saveFile(`zhutiao-${new Date(madeAt).toISOString().slice(0, 10)}.json`, file.type, file);
      const done = say('data.exported', { n: comments, size: sizeWords(file.size) });
      setSaid(damaged > 0 ? `${done} ${say('data.damaged', { n: damaged })}` : done);
      setPassphrase('');
    } catch {
      setSaid(say('data.exportFailed')); // the disk did not give, or the file is larger than a text can be
    }
    setBusy(false);
  };
  return (
    <SheetSection title={say('data.export')}>
      <p>{say('data.exportBody')}</p>
      <p class="zt-hint">
        {say('data.exportSecret')} {say('data.exportPerson')}
      </p>
      <Passphrase
        id="export-passphrase"
        label={say('data.passphrase')}
        hint={say('data.passphraseHow')}
        isNew
        value={passphrase}
        onType={setPassphrase}
      />
      <button class="zt-btn" type="button" disabled={busy} onClick={() => void give()}>
        <Icon name="export" />
        {say('data.exportGo')}
      </button>
      <p role="status">{said}</p>
    </SheetSection>
  );
}
