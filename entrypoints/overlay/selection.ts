import { clauseAt, clauseOfRange } from '../../lib/law/locate.ts';
import type { DraftTree, Provision } from '../../lib/law/provision.ts';
import type { Rect } from '../../lib/page/marker-axes.ts';
import { shifted, viewOf } from '../../lib/page/marker-boxes.ts';
import type { PageMap } from '../../lib/page/page-map.ts';

/** Selected words of the draft: where in its text, in which clause, and where on the page. */
export interface Chosen {
  readonly clause: Provision;
  readonly start: number;
  readonly end: number;
  readonly box: Rect;
}

/** Null where nothing of a clause is selected. White space at the ends does not count. */
export function chosenIn(
  view: Window,
  { map, text, tree }: { map: PageMap; text: string; tree: DraftTree },
): Chosen | null {
  const selection = view.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const found = map.selectionOf(range);
  if (!found) return null;
  const words = text.slice(found.start, found.end);
  const start = found.start + (words.length - words.trimStart().length);
  const end = found.end - (words.length - words.trimEnd().length);
  const clause = start < end ? (clauseOfRange(tree, start, end) ?? clauseAt(tree, start)) : null;
  const anchor = range.startContainer.parentElement;
  if (!clause || !anchor) return null;
  return { clause, start, end, box: shifted(range.getBoundingClientRect(), viewOf(anchor)) };
}

export function isSame(one: Chosen, other: Chosen | null): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** A selection is offered once it rests: fingers and keys make it grow step by step. */
const restMs = 250;

/** Calls `rested` whenever a selection in these documents has come to rest or gone, never while it is being drawn. */
export function followSelection(
  documents: readonly Document[],
  rested: (view: Window, touch: boolean) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down = false;
  let touch = false;
  const wait = (document: Document) => {
    clearTimeout(timer);
    if (!down) timer = setTimeout(() => rested(document.defaultView ?? window, touch), restMs);
  };
  for (const document of documents) {
    const quietly = { passive: true, capture: true, signal } as const;
    const pressed = (event: PointerEvent) => {
      touch = event.pointerType !== 'mouse';
      down = !touch;
    };
    const released = () => {
      down = false;
      wait(document);
    };
    document.addEventListener('selectionchange', () => wait(document), { signal });
    document.addEventListener('pointerdown', pressed, quietly);
    document.addEventListener('pointerup', released, quietly);
    document.addEventListener('pointercancel', released, quietly);
    document.addEventListener('keydown', () => (touch = false), quietly);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}
