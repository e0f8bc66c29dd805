import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface NoteProps {
  readonly icon: IconName;
  /** 藤黄 asks for a decision, 朱 stops, green confirms. */
  readonly kind?: 'warn' | 'err' | 'ok';
  /** Spoken at once, whatever is being said. */
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}

export function Note({ icon, kind, alert = false, children }: NoteProps) {
  return (
    <div class={kind ? `zt-note zt-note--${kind}` : 'zt-note'} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div class="zt-grow">{children}</div>
    </div>
  );
}
