import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Stance } from '../../lib/comment/comment.ts';
import { clauseOfRange } from '../../lib/law/locate.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import type { Pointing } from '../../lib/usecase/ports.ts';
import { Icon } from '../Icon.tsx';
import { useSay } from '../say.tsx';
import { useSignal } from '../use-signal.ts';

interface SelectedWordsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly tree: DraftTree;
  readonly onPoint: (pointing: Pointing) => void;
}

interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly eId: string;
  readonly top: number;
  readonly left: number;
}

const stances: readonly Stance[] = ['support', 'oppose', 'amend', 'ask'];
const icons = { support: 'for', oppose: 'against', amend: 'edit', ask: 'ask' } as const;

/** The bar above selected words: four stances; choosing one begins the comment. */
export function SelectedWords({ root, text, tree, onPoint }: SelectedWordsProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useSignal(
    (signal) => {
      const look = () => setChosen(root.current && chosenIn(root.current, text, tree));
      document.addEventListener('selectionchange', look, { signal });
    },
    [root, text, tree],
  );
  if (chosen === null) return null;
  const { eId, start, end, top, left } = chosen;
  const choose = (stance: Stance) => {
    onPoint({ eId, start, end, selected: true, stance, also: [] });
    getSelection()?.removeAllRanges();
  };
  return (
    <div class="law-bar" role="toolbar" style={{ top: `${top}px`, left: `${left}px` }}>
      {stances.map((stance) => (
        <button
          key={stance}
          class="zt-btn zt-btn--quiet"
          type="button"
          // The selection must outlive the press.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(stance)}
        >
          <Icon name={icons[stance]} />
          {say(`stance.${stance}`)}
        </button>
      ))}
    </div>
  );
}

/** Above the words as they stand in the text's own box; null where nothing of a clause is selected. */
function chosenIn(root: HTMLElement, text: string, tree: DraftTree): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(root, range.startContainer, range.startOffset);
  const to = offsetOf(root, range.endContainer, range.endOffset);
  if (from === null || to === null || text.slice(from, to).trim() === '') return null;
  const clause = clauseOfRange(tree, from, to);
  if (!clause) return null;
  const box = range.getBoundingClientRect();
  const own = root.getBoundingClientRect();
  const left = Math.max(0, Math.min(box.left - own.left, own.width - 320));
  return { start: from, end: to, eId: clause.eId, top: box.top - own.top - 52, left };
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>('[data-start]');
  if (!holder || !root.contains(holder)) return null;
  return Number(holder.dataset.start) + (node instanceof Text ? offset : 0);
}
