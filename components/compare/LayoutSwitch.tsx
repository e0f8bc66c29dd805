import type { Layout } from './row-context.ts';
import type { CompareSay } from './say.ts';

interface LayoutSwitchProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly say: CompareSay;
}

const layouts: readonly Layout[] = ['side', 'inline'];

/** 并排 or 合一. */
export function LayoutSwitch({ layout, onLayout, say }: LayoutSwitchProps) {
  return (
    <div
      class="zt-seg"
      role="radiogroup"
      aria-label={say('compare.layout')}
      onKeyDown={(event) => {
        if (!event.key.startsWith('Arrow')) return;
        event.preventDefault();
        const other = layout === 'side' ? 'inline' : 'side';
        onLayout(other);
        event.currentTarget.querySelector<HTMLElement>(`[data-layout=${other}]`)?.focus();
      }}
    >
      {layouts.map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          data-layout={each}
          aria-checked={each === layout}
          tabIndex={each === layout ? 0 : -1}
          onClick={() => onLayout(each)}
        >
          {say(`compare.${each}`)}
        </button>
      ))}
    </div>
  );
}
