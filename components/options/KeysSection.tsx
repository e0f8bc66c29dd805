import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../device.ts';
import { useOwnSay } from '../own-say.ts';
import { SheetSection } from '../SheetFrame.tsx';

/** The keys as they are now, and the way to change them. */
export function KeysSection({ device }: { readonly device: Device }) {
  const say = useOwnSay();
  const [keys, setKeys] = useState<{ markers: string; panel: string } | null>(null);
  useEffect(() => void device.keys().then(setKeys), [device]);
  const { changeKeys } = device;
  const some = keys !== null && (keys.markers !== '' || keys.panel !== '');
  return (
    <SheetSection title={say('options.keys')}>
      {keys && (
        <p>
          {some
            ? say('options.keysBody', { markers: keys.markers || '—', panel: keys.panel || '—' })
            : say('options.keysNone')}
        </p>
      )}
      {changeKeys ? (
        <button class="zt-btn" type="button" onClick={changeKeys}>
          {say('options.keysChange')}
        </button>
      ) : (
        <p class="zt-hint">{say('options.keysHow')}</p>
      )}
    </SheetSection>
  );
}
