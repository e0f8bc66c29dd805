import { useState } from 'preact/hooks';
import type { Device } from '../device.ts';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetSection } from '../SheetFrame.tsx';

type Step = 'still' | 'asking' | 'erasing' | 'erased' | 'failed';

/** Everything on this device, gone; asked for twice. */
export function EraseSection({ device }: { readonly device: Device }) {
  const say = useOwnSay();
  const { store } = usePorts();
  const [step, setStep] = useState<Step>('still');
  const erase = async () => {
    setStep('erasing');
    for (const { id } of store.journal.all()) store.journal.remove(id);
    const kept = await (await store.everything()).erase();
    await device.forgetRest();
    setStep(kept.ok ? 'erased' : 'failed');
  };
  return (
    <SheetSection title={say('data.erase')}>
      <p>{say('data.eraseBody')}</p>
      {step === 'asking' || step === 'erasing' ? (
        <div class="zt-row note-acts">
          <button class="zt-btn" type="button" disabled={step === 'erasing'} onClick={() => setStep('still')}>
            {say('data.eraseNot')}
          </button>
          <button class="zt-btn" type="button" disabled={step === 'erasing'} onClick={() => void erase()}>
            <Icon name="trash" />
            {say(step === 'erasing' ? 'data.erasing' : 'data.eraseSure')}
          </button>
        </div>
      ) : (
        <button class="zt-btn" type="button" onClick={() => setStep('asking')}>
          {say('data.eraseGo')}
        </button>
      )}
      {step === 'erased' && (
        <Note icon="for" kind="ok">
          <p role="status">{say('data.erased')}</p>
        </Note>
      )}
      {step === 'failed' && (
        <Note icon="error" kind="err" alert>
          <p>{say('data.eraseFailed')}</p>
        </Note>
      )}
    </SheetSection>
  );
}
