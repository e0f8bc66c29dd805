import { Choices } from '../Choices.tsx';
import { type Device, DeviceProvider } from '../device.ts';
import { useOwnSay } from '../own-say.ts';
import { type AppPorts, PortsProvider, usePorts } from '../ports.ts';
import { SheetFrame, SheetSection } from '../SheetFrame.tsx';
import { languageKey, Spoken } from '../Spoken.tsx';
import { useSetting } from '../use-store.ts';
import { type TextSize, useTextSize } from '../use-text-size.ts';
import { EntriesSection } from './EntriesSection.tsx';
import { EraseSection } from './EraseSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { PersonSection } from './PersonSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';

interface OptionsAppProps {
  readonly ports: AppPorts;
  readonly device: Device;
}

/** Language and size of text, keys, entries, reminders, one's own data. Every choice is kept at once. */
export function OptionsApp({ ports, device }: OptionsAppProps) {
  return (
    <PortsProvider value={ports}>
      <DeviceProvider value={device}>
        <Spoken>
          <Options device={device} />
        </Spoken>
      </DeviceProvider>
    </PortsProvider>
  );
}

type Chosen = 'auto' | 'zh' | 'en';

function Options({ device }: { readonly device: Device }) {
  const say = useOwnSay();
  const { library } = usePorts().ways;
  return (
    <SheetFrame title={say('options.title')}>
      <SheetSection title={say('options.language')}>
        <LanguageChoice />
      </SheetSection>
      <SheetSection title={say('options.size')}>
        <SizeChoice />
      </SheetSection>
      <KeysSection device={device} />
      <EntriesSection />
      <RemindersSection device={device} />
      <PersonSection />
      <SheetSection title={say('options.data')}>
        <p>{say('options.dataBody')}</p>
        <p>{say('options.uninstall')}</p>
        {library && (
          <button class="zt-btn" type="button" onClick={library}>
            {say('options.library')}
          </button>
        )}
        <button class="zt-btn" type="button" onClick={() => device.openReceipts()}>
          {say('options.receipts')}
        </button>
      </SheetSection>
      <ExportSection />
      <ImportSection device={device} />
      <EraseSection device={device} />
    </SheetFrame>
  );
}

function LanguageChoice() {
  const say = useOwnSay();
  const { store } = usePorts();
  const kept = useSetting(languageKey);
  const chosen: Chosen = kept === 'zh' || kept === 'en' ? kept : 'auto';
  const choose = (value: Chosen) =>
    void (value === 'auto' ? store.settings.remove(languageKey) : store.settings.set(languageKey, value));
  return (
    <Choices
      class="zt-seg"
      label={say('options.language')}
      chosen={chosen}
      onChoose={choose}
      choices={[
        { value: 'auto', label: say('options.languageAuto') },
        { value: 'zh', label: say('options.zh') },
        { value: 'en', label: say('options.en') },
      ]}
    />
  );
}

function SizeChoice() {
  const say = useOwnSay();
  const { size, set } = useTextSize();
  const choices: readonly { value: TextSize; label: string }[] = [
    { value: 'm', label: say('options.sizeNormal') },
    { value: 'l', label: say('options.sizeLarge') },
    { value: 'xl', label: say('options.sizeLarger') },
  ];
  return (
    <Choices class="zt-seg" label={say('options.size')} chosen={size} onChoose={set} choices={choices} />
  );
}
