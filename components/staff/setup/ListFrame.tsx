import type { ComponentChildren } from 'preact';
import { useSetupSay } from './setup-say.ts';

interface ListItemProps {
  /** What it is called for those who listen. */
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

/** One of several alike things, with the way to take it out. */
export function ListItem({ name, onRemove, children }: ListItemProps) {
  const say = useSetupSay();
  return (
    <li class="setup-item">
      <fieldset>
        <legend>{name}</legend>
        {children}
        <button class="zt-btn zt-btn--quiet" type="button" onClick={onRemove}>
          {say('setup.remove', { name })}
        </button>
      </fieldset>
    </li>
  );
}
