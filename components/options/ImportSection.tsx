import { useRef, useState } from 'preact/hooks';
import { type Imported, importEverything } from '../../lib/usecase/own-data.ts';
import type { Device } from '../device.ts';
import { Icon } from '../Icon.tsx';
import { type OwnSay, useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';
import { Passphrase } from './Passphrase.tsx';

/** Another device's file, put together with what is here. */
export function ImportSection({ device }: { readonly device: Device }) {
  const say = useOwnSay();
  const { store } = usePorts();
  const picker = useRef<HTMLInputElement>(null);
  const [locked, setLocked] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const take = async (file: File | undefined, secret: string | null) => {
    if (!file) return;
    setBusy(true);
    setSaid(say('data.importing'));
    const imported = await importEverything(file, secret, await store.everything());
    const asks = !imported.ok && (imported.fault === 'locked' || imported.fault === 'wrong-passphrase');
    setLocked(asks ? file : null);
    if (!asks) setPassphrase('');
    setBusy(false);
    setSaid(wordsOf(imported, say));
    if (imported.ok) device.tellReminders();
  };
  return (
    <SheetSection title={say('data.import')}>
      <p>{say('data.importBody')}</p>
      <button class="zt-btn" type="button" disabled={busy} onClick={() => picker.current?.click()}>
        <Icon name="net" />
        {say('data.importGo')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0], null);
          currentTarget.value = '';
        }}
      />
      {locked && (
        <>
          <Passphrase
            id="import-passphrase"
            label={say('data.passphraseOf')}
            value={passphrase}
            onType={setPassphrase}
            onEnter={() => void take(locked, passphrase)}
          />
          <button
            class="zt-btn"
            type="button"
            disabled={busy || passphrase === ''}
            onClick={() => void take(locked, passphrase)}
          >
            {say('data.open')}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </SheetSection>
  );
}

function wordsOf(imported: Imported, say: OwnSay): string {
  if (imported.ok) {
    const done = say('data.imported', { n: imported.comments, m: imported.added });
    return imported.damaged > 0 ? `${done} ${say('data.damaged', { n: imported.damaged })}` : done;
  }
  switch (imported.fault) {
    case 'too-large':
      return say('data.tooLarge');
    case 'damaged':
      return say('data.fileDamaged');
    case 'failed':
      return say('data.importFailed');
    default:
      return say(`data.${imported.fault}`);
  }
}
