import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** What is wrong with one field, below it. The field names it by `aria-describedby`. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <p class="zt-err" id={id}>
      <Icon name="error" small />
      {children}
    </p>
  );
}
