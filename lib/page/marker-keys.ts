import type { Move } from './marker-walk.ts';

/** What a key on a marker asks for. */
export type Intent =
  | { readonly type: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly type: 'digit'; readonly key: string }
  | { readonly type: 'write' }
  | { readonly type: 'leave' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'into',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
};

/** Null for keys that are not ours, which go on to the page and the browser. `mirrored`: the text runs right to left. */
export function intentOf(press: KeyPress, mirrored: boolean): Intent | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.isComposing) return null;
  const move = moves[press.key];
  if (move) return { type: 'move', move: mirrored ? mirror(move) : move, extend: widens(press, move) };
  if (/^[\d-]$/.test(press.key)) return { type: 'digit', key: press.key };
  if (press.key === 'Enter' || press.key === ' ') return { type: 'write' };
  return press.key === 'Escape' ? { type: 'leave' } : null;
}

function mirror(move: Move): Move {
  if (move === 'into') return 'out';
  return move === 'out' ? 'into' : move;
}

function widens({ shiftKey }: KeyPress, move: Move): boolean {
  return shiftKey && (move === 'next' || move === 'previous');
}
