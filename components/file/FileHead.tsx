import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';

/** Brand, what is open, the ways on; the 文武线 below. */
export function FileHead({ children }: { readonly children?: ComponentChildren }) {
  const say = useSay();
  return (
    <>
      <header class="file-head">
        <span class="zt-brand">
          <Icon name="mark" />
          {say('common.brand')}
        </span>
        {children}
      </header>
      <div class="zt-ww file-ww" />
    </>
  );
}
