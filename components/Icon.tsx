import { type IconName, icons } from './icons.ts';

interface IconProps {
  readonly name: IconName;
  /** As small as the letters beside it. */
  readonly small?: boolean;
}

/** A drawing beside a word. An icon that stands alone is named by its button. */
export function Icon({ name, small = false }: IconProps) {
  const shape: { readonly line?: string; readonly fill?: string } = icons[name];
  return (
    <svg class={small ? 'zt-i zt-i--s' : 'zt-i'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shape.line && <path d={shape.line} />}
      {shape.fill && <path d={shape.fill} fill="currentColor" stroke="none" />}
    </svg>
  );
}
