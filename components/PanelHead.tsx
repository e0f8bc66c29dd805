import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';
import { useTextSize } from './use-text-size.ts';

/** Brand, large text, settings, close; the 文武线 below. */
export function PanelHead() {
  const say = useSay();
  const { ways } = usePorts();
  const { size, next } = useTextSize();
  return (
    <>
      <header class="panel-head">
        <span class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </span>
        <IconButton icon="size" label={say('common.largeText')} onPress={next} pressed={size !== 'm'} />
        {ways.settings && <IconButton icon="gear" label={say('common.settings')} onPress={ways.settings} />}
        {ways.close && <IconButton icon="close" label={say('panel.collapse')} onPress={ways.close} />}
      </header>
      <div class="zt-ww panel-ww" />
    </>
  );
}
