import { Choices } from './Choices.tsx';
import { type AppPorts, PortsProvider, usePorts } from './ports.ts';
import { SheetFrame, SheetSection } from './SheetFrame.tsx';
import { languageKey, Spoken } from './Spoken.tsx';
import { useSay } from './say.tsx';
import { useSetting } from './use-store.ts';
import { type TextSize, useTextSize } from './use-text-size.ts';

/** Language and size of text, where things are kept. Every choice is kept at once. */
export function OptionsApp({ ports }: { readonly ports: AppPorts }) {
  return (
    <PortsProvider value={ports}>
      <Spoken>
        <Options />
      </Spoken>
    </PortsProvider>
  );
}

type Chosen = 'auto' | 'zh' | 'en';

function Options() {
  const say = useSay();
  return (
    <SheetFrame title={say('options.title')}>
      <SheetSection title={say('options.language')}>
        <LanguageChoice />
      </SheetSection>
      <SheetSection title={say('options.size')}>
        <SizeChoice />
      </SheetSection>
      <SheetSection title={say('options.keys')}>
        <p>{say('options.keysBody', { markers: 'Alt+Shift+Z', panel: 'Alt+Shift+X' })}</p>
      </SheetSection>
      <SheetSection title={say('options.data')}>
        <p>{say('options.dataBody')}</p>
      </SheetSection>
    </SheetFrame>
  );
}

function LanguageChoice() {
  const say = useSay();
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
  const say = useSay();
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
