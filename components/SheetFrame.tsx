import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { usePorts } from './ports.ts';
import { useSay } from './say.tsx';
import { useTextSize } from './use-text-size.ts';

interface SheetFrameProps {
  readonly title: string;
  /** Beside the title: the days left. */
  readonly aside?: ComponentChildren;
  /** As wide as a receipt, not as a form. */
  readonly narrow?: boolean;
  /** It comes in the place of what had the keyboard: the title takes it. */
  readonly follows?: boolean;
  readonly children: ComponentChildren;
}

/** A sheet that fills a page of ours: brand, title, 文武线, then what it is about. */
export function SheetFrame({ title, aside, narrow = false, follows = false, children }: SheetFrameProps) {
  const say = useSay();
  const { ways } = usePorts();
  const { size, next } = useTextSize();
  useEffect(() => {
    document.title = `${title} · ${say('common.brand')}`;
  }, [title, say]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (follows) heading.current?.focus();
  }, [follows]);
  return (
    <div class={narrow ? 'sheet sheet--narrow' : 'sheet'}>
      <header class="sheet-head">
        <span class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </span>
        <h1 ref={heading} tabIndex={follows ? -1 : undefined}>
          {title}
        </h1>
        <span class="zt-grow" />
        {aside}
        <IconButton icon="size" label={say('common.largeText')} onPress={next} pressed={size !== 'm'} />
        {ways.close && <IconButton icon="close" label={say('common.close')} onPress={ways.close} />}
      </header>
      <div class="zt-ww sheet-ww" />
      <main>{children}</main>
    </div>
  );
}

interface SheetSectionProps {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A heading at the left, its matter at the right; below each other where it is narrow. */
export function SheetSection({ title, note, children }: SheetSectionProps) {
  return (
    <section class="sheet-section">
      <div>
        <h2>{title}</h2>
        {note && <p class="sheet-note">{note}</p>}
      </div>
      <div class="sheet-matter">{children}</div>
    </section>
  );
}
