import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icons.ts';

interface StateCardProps {
  readonly icon: IconName;
  readonly title: ComponentChildren;
  /** 藤黄, 朱 or quiet; pine where nothing is said. */
  readonly tone?: 'warn' | 'err' | 'quiet';
  readonly alert?: boolean;
  readonly children?: ComponentChildren;
  /** Buttons, the likeliest first. */
  readonly acts?: ComponentChildren;
}

/** One state of things: what it is, what is safe, what can be done. */
export function StateCard({ icon, title, tone, alert = false, children, acts }: StateCardProps) {
  return (
    <section class="state" role={alert ? 'alert' : undefined}>
      <h2 class={tone ? `state-title state-title--${tone}` : 'state-title'}>
        <Icon name={icon} />
        <span>{title}</span>
      </h2>
      {children}
      {acts && <div class="state-acts">{acts}</div>}
    </section>
  );
}
