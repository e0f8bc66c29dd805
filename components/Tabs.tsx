import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: ComponentChildren }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One tab stop; the arrows go to the neighbour and show it. The panel is `panel-tab`, named by its tab. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (at: number) => {
    const tab = tabs.at(((at % tabs.length) + tabs.length) % tabs.length);
    if (!tab) return;
    onChoose(tab.name);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    const to = step === undefined ? ends[event.key] : at + step;
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div class="zt-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label }) => (
        <button
          key={name}
          class="zt-tab"
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls="panel-tab"
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
