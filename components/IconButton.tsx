import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface IconButtonProps {
  readonly icon: IconName;
  /** Its name and its tooltip. */
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** An icon that stands alone: always named. */
export function IconButton({ icon, label, onPress, pressed, disabled, buttonRef }: IconButtonProps) {
  return (
    <button
      class="zt-ib"
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
      ref={buttonRef ?? null}
    >
      <Icon name={icon} />
    </button>
  );
}
